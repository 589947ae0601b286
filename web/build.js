// Builds the page into dist/, which any file server serves. `--page` takes the npm package as it was built last.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const bindings = path("../bindings/js");

if (!process.argv.includes("--page") || !existsSync(`${bindings}/wasm/beian.js`)) {
  execFileSync(process.execPath, ["build.js"], { cwd: bindings, stdio: "inherit" });
}

const dist = path("dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(`${dist}/samples`, { recursive: true });
for (const name of ["index.html", "icon.svg", "src", "style"]) cpSync(path(name), `${dist}/${name}`, { recursive: true });
// The package as it is published.
for (const name of ["lib", "schema", "wasm"]) cpSync(`${bindings}/${name}`, `${dist}/beian/${name}`, { recursive: true, filter: (file) => !file.endsWith(".d.ts") });

const { samples } = await import("./src/check/samples.js");
for (const { name } of samples) cpSync(path(`../examples/orders/${name}.json`), `${dist}/samples/${name}.json`);
console.log(dist);
