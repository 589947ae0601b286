// Does not run: the types of the package, used as a caller does.
import { Validator, explain, fields, parse, scan, type Order, type Report } from "beian";

const order: Order = { kind: "first_filing", channel: "pc", services: [{ kind: "website", domains: ["example.cn"] }] };
const validator = new Validator(new Date(), { strict: true, config: { rules: { "BA-V0501": "off" } } });
const report: Report = validator.validate(order);
const verdict: "accept" | "incomplete" | "reject" = report.verdict;
const texts: string[] = report.diagnostics.map((finding) => finding.message.zh);
validator.decide("filing needed", { region: "hong_kong" }).explain.en.length;
const span: [number, number] = scan("粤ICP备2021000123号")[0]!.span;
const page: string | undefined = explain("BA-D0301", "zh");
const parsed = parse("domain", "EXAMPLE.cn");
const told: string = parsed.ok ? parsed.canonical : parsed.reason.zh;
fields("first_filing", "pc", "enterprise", "website").filter((field) => field.demand === "required");

// @ts-expect-error there is no such question
validator.decide("filing wanted");
// @ts-expect-error a name is text
validator.validate({ subject: { name: 1 } });
// @ts-expect-error there is no such kind of value
parse("shoe_size", "42");
// @ts-expect-error an instant is a Date or text
new Validator(0);

export { page, span, texts, told, verdict };
