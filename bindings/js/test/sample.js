// The sample orders of the repository, and the day for which they are written.
import { readFileSync, readdirSync } from "node:fs";

const folder = new URL("../../../examples/orders/", import.meta.url);

export const now = "2025-11-20T10:00:00+08:00";
export const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
export const text = (name) => readFileSync(new URL(name, folder), "utf8");
export const order = (name) => JSON.parse(text(name));
