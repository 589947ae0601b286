// The library: the npm package as it lies beside the page. Importing it waits for the WebAssembly.
export * from "../beian/lib/browser.js";
