// Builds the package: the WebAssembly with its module (wasm/) and the schemas (schema/). Needs cargo and gzip, and nothing else.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** No more than so many bytes of WebAssembly reach a browser. */
const most = 1_500_000;

const here = (path) => new URL(path, import.meta.url);

function cargo(...args) {
  console.log(`cargo ${args.join(" ")}`);
  execFileSync("cargo", args, { cwd: here("."), stdio: ["ignore", "inherit", "inherit"] });
}

const metadata = execFileSync("cargo", ["metadata", "--locked", "--no-deps", "--format-version=1"], {
  cwd: here("."), maxBuffer: 1 << 26,
});
const target = JSON.parse(metadata).target_directory;

cargo("build", "--locked", "--quiet", "--profile=wasm", "--package=beian-js", "--target=wasm32-unknown-unknown");
rmSync(here("wasm"), { recursive: true, force: true });
cargo("run", "--locked", "--quiet", "--manifest-path=bindgen/Cargo.toml", `--target-dir=${target}/bindgen`, "--",
  `${target}/wasm32-unknown-unknown/wasm/beian_js.wasm`, "wasm");

mkdirSync(here("schema"), { recursive: true });
for (const name of ["order", "order.strict", "facts", "filing", "report", "questions"]) {
  cpSync(here(`../../schema/${name}.schema.json`), here(`schema/${name}.schema.json`));
}
cpSync(here("../../schema/beian.d.ts"), here("schema/beian.d.ts"));
for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(here(`../../${name}`), here(name));

const size = statSync(here("wasm/beian_bg.wasm")).size;
// By gzip itself: that of Node packs a little worse.
const zipped = execFileSync("gzip", ["-9c", fileURLToPath(here("wasm/beian_bg.wasm"))], { maxBuffer: 1 << 26 }).length;
console.log(`wasm/beian_bg.wasm: ${size} bytes, ${zipped} gzipped`);
if (zipped > most) throw new Error(`more than ${most} bytes gzipped`);
