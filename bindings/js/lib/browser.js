// For browsers: the WebAssembly is fetched from beside the module, and importing the package waits for it.
import init from "../wasm/beian.js";

await init({ module_or_path: new URL("../wasm/beian_bg.wasm", import.meta.url) });

export * from "./api.js";
