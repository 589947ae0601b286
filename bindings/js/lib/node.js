// For Node: the WebAssembly is read from the file beside it.
import { readFileSync } from "node:fs";
import { initSync } from "../wasm/beian.js";

initSync({ module: readFileSync(new URL("../wasm/beian_bg.wasm", import.meta.url)) });

export * from "./api.js";
