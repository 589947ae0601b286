// The types of the package. Those of orders, reports and questions are the library's own, from schema/.
import type { Citation, Decision, Filing, Finding, Order, OrderKind, Province, Questions, Report, Severity, SubjectNature, Texts } from "../schema/beian.js";

export type * from "../schema/beian.js";

/** An instant: a Date, or text of RFC 3339 with its offset. */
export type Instant = Date | string;
/** Bytes as they were fetched, or a string. */
export type PageText = string | Uint8Array | ArrayBuffer;
export type Lang = "zh" | "en";

/** What a validator is made with beyond the defaults. */
export interface Config {
  /** `"tencent"`, or a profile of a provider. */
  provider?: string | object;
  /** Suffixes that were approved after the library's list. */
  suffixes?: { suffix: string; approved: string; origin: string }[];
  /** Years of the calendar. */
  holidays?: { year: number; holidays: string[]; workdays?: string[]; origin: string }[];
  /** Rules by code, each off or one level lower. */
  rules?: { [code: string]: "off" | "lowered" };
  strict?: boolean;
  pages_as_advice?: boolean;
}

export interface Options {
  /** Counts what only the texts of 2018 say in full. */
  strict?: boolean;
  /** Takes the pages of provinces as advice: their demands one level lower. */
  pagesAsAdvice?: boolean;
  /** As an object or JSON text. */
  config?: Config | string;
}

/** Checks orders as of an instant, which stays what it was made with: `at` gives the same rules as of another. */
export class Validator {
  constructor(now: Instant, options?: Options);
  /** The same rules as of another instant. It costs next to nothing. */
  at(now: Instant): Validator;
  /** Which rules these are. */
  readonly ruleset: string;
  /** The report on an order: an object, or JSON text. Throws an InputError if it is not one. */
  validate(order: Order | string): Report;
  /** The answer to a question, with its inputs. Throws an InputError if they are not. */
  decide<Question extends keyof Questions>(question: Question, inputs?: Questions[Question] | string): Decision;
  /** What pages must show beside what was filed. */
  checkFooter(pages: Page[], filing: Filing | string): FooterReport;
  /** Gives the memory back at once; the garbage collector does so in time. */
  free(): void;
}

/** A text that could not be read: not JSON, or JSON of the wrong type at `pointer`. It never shows a value of an order. */
export class InputError extends Error {
  readonly pointer: string;
  readonly expected: string;
  readonly found: string;
}

/** A page as it was fetched, or a screen of an app. */
export interface Page {
  /** The host that it came from; left out for a screen of an app. */
  host?: string;
  /** Its HTML or text; null if the host cannot be reached. */
  html: PageText | null;
  /** For an app: where it stands. */
  screen?: "settings" | "about" | "prominent" | "other";
}

/** A place in the pages that were given: indexes of a string, bytes of the text of anything else. */
export interface Spot {
  page: number;
  span: [start: number, end: number];
}

export interface PageFinding extends Omit<Finding, "path" | "label" | "related" | "more_related"> {
  at: Spot;
  related: Spot[];
}

/** A rule that the pages cannot decide. */
export interface PageOpen {
  code: string;
  page: number | null;
  why: Texts;
  /** The members of the filing that are missing. */
  needs: string[];
}

export interface FooterReport {
  findings: PageFinding[];
  undetermined: PageOpen[];
}

/** What pages must show beside what was filed, as of an instant. */
export function checkFooter(pages: Page[], filing: Filing | string, now: Instant): FooterReport;

/** A number in a page. */
export interface FoundNumber {
  kind: "record" | "licence" | "police" | "algorithm";
  /** Indexes of a string, bytes of anything else. */
  span: [start: number, end: number];
  /** The canonical text; null if it cannot be one. */
  canonical: string | null;
  standing: "valid" | "suspicious" | "malformed";
  /** Why it is suspicious or malformed. */
  reason: Texts | null;
  /** What was forgiven in it and in the way it stands in the page. */
  forgiven: Texts[];
}

/** The record, licence, public-security and algorithm numbers in text or HTML. */
export function scan(page: PageText): FoundNumber[];

export type ValueKind =
  | "record_number" | "licence" | "police_number" | "domain" | "credit_code" | "resident_id" | "mobile" | "landline"
  | "phone" | "email" | "postcode" | "ip_address" | "address" | "person_name" | "organisation_name"
  | "organisation_code" | "registration_number" | "passport" | "hk_macao_permit" | "taiwan_permit" | "algorithm_number";

export type Parsed = { ok: true; canonical: string; forgiven: Texts[] } | { ok: false; reason: Texts };

/** What a text is as a value of a kind: its canonical text and what was forgiven, or the reason why it is none. */
export function parse(kind: ValueKind, text: string, options?: { strict?: boolean }): Parsed;
/** The kinds of values. */
export function valueKinds(): ValueKind[];

/** A rule of the catalogue. */
export interface Rule {
  code: string;
  slug: string;
  severity: Severity;
  basis: string;
  layer: string;
  source: Citation[];
  since: string | null;
  until: string | null;
  applies: { order_kinds: OrderKind[]; channels: string[]; service_kinds: string[]; who: string };
  covers: string[];
  predicts: string[];
  message: Texts;
  why: Texts;
  help: Texts;
}

/** All rules, by code. */
export function catalog(): Rule[];
/** A rule by its code or slug; undefined if there is no such rule. */
export function explain(code: string): Rule | undefined;
/** The page of a rule for people. */
export function explain(code: string, lang: Lang): string | undefined;
/** The titles of what is cited, by id; citations themselves bear the Chinese one. */
export function sources(): { [id: string]: Texts };

/** A question with its inputs. */
export interface Question {
  id: string;
  noun: string;
  name: string;
  asks: Texts;
  inputs: { name: string; takes: string; words: string[] }[];
}

/** All questions. */
export function questions(): Question[];

/** A field of a form. */
export interface Field {
  /** Its place in the model, `[]` for each element: `services[].name`. */
  member: string;
  label: Texts;
  step: Texts;
  demand: "required" | "optional" | "conditional" | "shown" | "not_asked" | "no_form";
  /** The demand in words. */
  says: Texts;
}

/** The fields of the form for an order, in the order of the forms. */
export function fields(kind: OrderKind, channel: string, nature: SubjectNature, service: string): Field[];
/** What the forms call a place of an order, and the step that it is in. */
export function place(pointer: string): Pick<Field, "member" | "label" | "step"> | undefined;

export interface ProvinceName {
  word: Province;
  short: string;
  full: string;
  code: number;
  /** How its record numbers begin: 粤. */
  letter: string;
}

/** One demand of a province's page. The question "province demands" answers with the same. */
export interface Demand {
  family: string;
  what: Texts;
  /** An age in years, numbers, months, working days. */
  figures: [number | null, number | null];
  /** Whether there must be more than the figure. */
  exceeded: boolean;
  /** Any of these sets of papers, of which all are needed. */
  papers: string[][];
  words: string[];
  /** Where in a name the words count. */
  at: "anywhere" | "head" | "end" | null;
  /** In what the words count. */
  fields: string[];
  /** In which case; null where there is no condition. */
  case: Texts | null;
  force: "must" | "should" | "contradictory" | "must_of2018";
  natures: SubjectNature[];
  orders: OrderKind[];
  cite: Citation[];
  /** The codes of the rules that carry it. */
  rules: string[];
}

export interface ProvincePage extends ProvinceName {
  source: { id: string; title: Texts; date: string | null; read: string | null; url: string | null };
  unit: Demand[];
  individual: Demand[];
}

/** All provinces. */
export function provinces(): ProvinceName[];
/** What the page of a province ("guangdong") demands. */
export function province(word: string): ProvincePage | undefined;

/** The version of the library. */
export function version(): string;
