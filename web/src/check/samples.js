// Sample orders: made-up people and companies.
const load = (name) => async () => ({
  order: await (await fetch(new URL(`../../samples/${name}.json`, import.meta.url))).json(),
  // The day for which the samples are written.
  day: "2025-11-20",
});

const sample = (name, zh, en) => ({ name, title: { zh, en }, load: load(name) });

export const samples = [
  sample("clean-first-filing-unit-pc", "单位首次备案（网站）", "First filing of a unit (website)"),
  sample("clean-first-filing-individual-mp", "个人首次备案（小程序端）", "First filing of an individual (mini-program)"),
  sample("clean-first-filing-app-unit-pc", "单位首次备案（APP）", "First filing of a unit (app)"),
  sample("clean-access-filing-unit-pc", "接入备案", "Access filing"),
  sample("clean-change-subject-unit-pc", "变更主体", "Change of the subject"),
  sample("broken-domain-not-ready", "有误：域名未就绪", "Broken: the domain is not ready"),
  sample("broken-careless-enterprise", "有误：企业填写粗心", "Broken: a careless enterprise"),
  sample("broken-unknown-words", "有误：取值写错", "Broken: unknown words"),
  sample("incomplete-without-facts", "信息不全", "Incomplete: no facts"),
];
