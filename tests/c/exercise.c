/* exercise CALLS STEP FILE...: every function of the header, used rightly and wrongly.
 *
 * CALLS: how many calls of the growth check. STEP: which bytes of the first file to cut and to spoil at (1: all). The
 * files are sample orders. */
#include "common.h"

/* A text as two arguments. */
#define S(text) (text), strlen(text)
/* A place that no call may have written to. */
#define UNTOUCHED ((void *)&untouched)

static int untouched;
static beian_validator *zh, *en;

static int is(beian_str view, const char *text) {
    return view.len == strlen(text) && memcmp(view.data, text, view.len) == 0;
}

static int holds(beian_str view, const char *text) {
    size_t len = strlen(text), i;
    for (i = 0; i + len <= view.len; i++) {
        if (memcmp(view.data + i, text, len) == 0) return 1;
    }
    return 0;
}

/* Takes a text from a call that must succeed. */
static int gives(beian_status status, beian_text **text, const char *part) {
    beian_str view;
    int found;
    CHECK(status == BEIAN_OK && *text);
    view = beian_text_view(*text);
    CHECK(view.data[view.len] == '\0');
    found = holds(view, part);
    beian_text_free(*text);
    *text = NULL;
    return found;
}

static void library(void) {
    int32_t status;
    CHECK(beian_abi_version() == BEIAN_ABI_VERSION);
    CHECK(strchr(beian_version(), '.'));
    for (status = -1; status <= 256; status++) {
        CHECK(strlen(beian_status_text(status, BEIAN_ZH)) > 0);
        CHECK(strlen(beian_status_text(status, 77)) > 0);
    }
    CHECK(strcmp(beian_status_text(BEIAN_NOT_UTF8, BEIAN_EN), "a text is not UTF-8") == 0);
    CHECK(strcmp(beian_status_text(99, BEIAN_EN), "unknown status") == 0);
}

static void validators(void) {
    beian_validator *out = UNTOUCHED;
    beian_text *text = NULL;
    CHECK(beian_validator_new(S("yesterday"), NULL, 0, 0, BEIAN_ZH, &out) == BEIAN_BAD_INSTANT);
    CHECK(beian_validator_new(S("2025-11-20"), NULL, 0, 0, BEIAN_ZH, &out) == BEIAN_BAD_INSTANT);
    CHECK(beian_validator_new(NULL, 0, NULL, 0, 0, BEIAN_ZH, &out) == BEIAN_BAD_INSTANT);
    CHECK(beian_validator_new(NULL, 3, NULL, 0, 0, BEIAN_ZH, &out) == BEIAN_BAD_POINTER);
    CHECK(beian_validator_new(AT, SIZE_MAX, NULL, 0, 0, BEIAN_ZH, &out) == BEIAN_BAD_LENGTH);
    CHECK(beian_validator_new(S("\xff"), NULL, 0, 0, BEIAN_ZH, &out) == BEIAN_NOT_UTF8);
    CHECK(beian_validator_new(S(AT), S("nobody"), 0, BEIAN_ZH, &out) == BEIAN_UNKNOWN_PROVIDER);
    CHECK(beian_validator_new(S(AT), S("tencent"), 0, 2, &out) == BEIAN_UNKNOWN_LANGUAGE);
    CHECK(beian_validator_new(S(AT), NULL, 0, 0, BEIAN_ZH, NULL) == BEIAN_BAD_POINTER);
    CHECK(out == UNTOUCHED);
    CHECK(beian_validator_new(S("9999-12-31T23:59:59-23:59"), NULL, 0, 0, BEIAN_ZH, &out) == BEIAN_OK);
    beian_validator_free(out);
    CHECK(beian_validator_new(S("0000-01-01T00:00:00+23:59"), S("tencent"), 1, BEIAN_ZH, &out) == BEIAN_OK);
    beian_validator_free(out);
    beian_validator_free(NULL);

    out = new_validator(1, BEIAN_EN);
    CHECK(gives(beian_validator_ruleset(out, &text), &text, "/tencent/strict/2025-11-20"));
    beian_validator_free(out);
    CHECK(gives(beian_validator_ruleset(zh, &text), &text, "/tencent/2025-11-20"));
    text = UNTOUCHED;
    CHECK(beian_validator_ruleset(NULL, &text) == BEIAN_BAD_POINTER && text == UNTOUCHED);
    CHECK(beian_validator_ruleset(zh, NULL) == BEIAN_BAD_POINTER);
}

static void configurations(void) {
    beian_validator *out = UNTOUCHED;
    beian_report *report = NULL;
    beian_outcome outcome = BEIAN_OUTCOME_PASSED;
    beian_text *text = UNTOUCHED;
    CHECK(beian_validator_configured(S("yesterday"), S("{}"), BEIAN_EN, &out, NULL) == BEIAN_BAD_INSTANT);
    CHECK(beian_validator_configured(S(AT), S("{}"), 2, &out, NULL) == BEIAN_UNKNOWN_LANGUAGE);
    CHECK(beian_validator_configured(S(AT), NULL, 3, BEIAN_EN, &out, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_validator_configured(S(AT), S("{}"), BEIAN_EN, NULL, NULL) == BEIAN_BAD_POINTER);
    CHECK(out == UNTOUCHED);
    CHECK(beian_validator_configured(S(AT), S("{\"rules\":{\"BA-A102\":\"off\"}}"), BEIAN_EN, &out, &text) ==
          BEIAN_NOT_A_CONFIGURATION);
    CHECK(out == UNTOUCHED);
    CHECK(strstr(beian_text_view(text).data, "\"pointer\":\"/rules/BA-A102\""));
    CHECK(strstr(beian_text_view(text).data, "BA-A0102"));
    beian_text_free(text);
    CHECK(beian_validator_configured(S(AT),
                                     S("{\"rules\":{\"BA-A0101\":\"off\"},\"strict\":true,\"provider\":"
                                       "{\"id\":\"own\",\"name\":{\"zh\":\"自有云\",\"en\":\"Own Cloud\"}}}"),
                                     BEIAN_EN, &out, NULL) == BEIAN_OK);
    CHECK(gives(beian_validator_ruleset(out, &text), &text, "/strict/off=BA-A0101/2025-11-20"));
    CHECK(beian_validate_json(out, S("{}"), &report, NULL) == BEIAN_OK);
    CHECK(beian_report_outcome(report, S("BA-A0101"), &outcome) == BEIAN_OK && outcome == BEIAN_OUTCOME_OFF);
    CHECK(beian_report_outcome(report, S("BA-A0102"), &outcome) == BEIAN_OK && outcome == BEIAN_OUTCOME_NOT_IN_FORCE);
    beian_report_free(report);
    beian_validator_free(out);
}

static void bad_pointers(void) {
    beian_report *report = UNTOUCHED;
    beian_text *text = UNTOUCHED;
    beian_verdict verdict = BEIAN_VERDICT_REJECT;
    beian_outcome outcome = BEIAN_OUTCOME_PASSED;
    beian_counts counts;
    beian_finding finding;
    beian_undetermined entry;
    const beian_validator *odd = (const beian_validator *)((const char *)zh + 1);

    CHECK(beian_validate_json(NULL, S("{}"), &report, &text) == BEIAN_BAD_POINTER);
    CHECK(beian_validate_json(odd, S("{}"), &report, &text) == BEIAN_BAD_POINTER);
    CHECK(beian_validate_json(zh, NULL, 2, &report, &text) == BEIAN_BAD_POINTER);
    CHECK(beian_validate_json(zh, S("{}"), NULL, &text) == BEIAN_BAD_POINTER);
    CHECK(beian_validate_json(zh, "{}", SIZE_MAX, &report, &text) == BEIAN_BAD_LENGTH);
    CHECK(beian_validate_json(zh, "{}", SIZE_MAX / 2 + 1, &report, &text) == BEIAN_BAD_LENGTH);
    CHECK(beian_report_verdict(NULL, &verdict) == BEIAN_BAD_POINTER && verdict == BEIAN_VERDICT_REJECT);
    CHECK(beian_report_counts(NULL, &counts) == BEIAN_BAD_POINTER);
    CHECK(beian_report_finding(NULL, 0, &finding) == BEIAN_BAD_POINTER);
    CHECK(beian_report_undetermined(NULL, 0, &entry) == BEIAN_BAD_POINTER);
    CHECK(beian_report_outcome(NULL, S("BA-J0001"), &outcome) == BEIAN_BAD_POINTER);
    CHECK(beian_report_json(NULL, &text) == BEIAN_BAD_POINTER);
    CHECK(beian_report_text(NULL, &text) == BEIAN_BAD_POINTER);
    CHECK(beian_catalog_json(NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_explain_json(NULL, 5, &text) == BEIAN_BAD_POINTER);
    CHECK(beian_explain_json(S("BA-J0001"), NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_explain_text(NULL, 5, BEIAN_ZH, &text) == BEIAN_BAD_POINTER);
    CHECK(beian_explain_text(S("BA-J0001"), BEIAN_ZH, NULL) == BEIAN_BAD_POINTER);
    CHECK(report == UNTOUCHED && text == UNTOUCHED && outcome == BEIAN_OUTCOME_PASSED);

    CHECK(beian_validate_json(zh, S("{}"), &report, NULL) == BEIAN_OK);
    CHECK(beian_report_verdict(report, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_report_counts(report, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_report_finding(report, 0, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_report_undetermined(report, 0, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_report_outcome(report, S("BA-J0001"), NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_report_outcome(report, NULL, 1, &outcome) == BEIAN_BAD_POINTER);
    CHECK(beian_report_json(report, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_report_text(report, NULL) == BEIAN_BAD_POINTER);
    beian_report_free(report);
    beian_report_free(NULL);
    beian_text_free(NULL);
    CHECK(beian_text_view(NULL).len == 0 && beian_text_view(NULL).data);
}

static void findings(void) {
    static const char json[] =
        "{\"kind\":\"first_filing\",\"channel\":\"pc\",\"subject\":{\"nature\":\"enterprise\","
        "\"responsible_person\":{\"mobile\":\"1380013800\"}},\"services\":[{\"kind\":\"website\"}]}";
    beian_report *report = NULL;
    beian_text *text = NULL;
    beian_counts counts;
    beian_finding finding;
    beian_undetermined entry;
    beian_verdict verdict;
    beian_outcome outcome;
    size_t i, j, errors = 0, warnings = 0, infos = 0;

    CHECK(beian_validate_json(en, S(json), &report, &text) == BEIAN_OK && !text);
    CHECK(beian_report_verdict(report, &verdict) == BEIAN_OK && verdict == BEIAN_VERDICT_REJECT);
    CHECK(beian_report_counts(report, &counts) == BEIAN_OK && counts.findings > 0);
    for (i = 0; i < counts.findings; i++) {
        CHECK(beian_report_finding(report, i, &finding) == BEIAN_OK);
        errors += finding.severity == BEIAN_SEVERITY_ERROR;
        warnings += finding.severity == BEIAN_SEVERITY_WARNING;
        infos += finding.severity == BEIAN_SEVERITY_INFO;
        CHECK(finding.code.len == 8 && memcmp(finding.code.data, "BA-", 3) == 0 && finding.slug.len > 0);
        CHECK(finding.message.len > 0 && finding.why.len > 0 && finding.help.len > 0);
        CHECK(finding.path.len == 0 || finding.path.data[0] == '/');
        for (j = 0; j < finding.related_len; j++) {
            CHECK(finding.related[j].len > 0 && finding.related[j].data[0] == '/');
        }
        CHECK(beian_report_outcome(report, finding.code.data, finding.code.len, &outcome) == BEIAN_OK);
        CHECK(outcome == BEIAN_OUTCOME_FAILED);
        /* What a finding says is in the JSON too. */
        {
            char part[256];
            CHECK(finding.path.len < 200);
            sprintf(part, "\"path\":\"%.*s\"", (int)finding.path.len, finding.path.data);
            CHECK(gives(beian_report_json(report, &text), &text, part));
        }
        /* No personal number is shown. */
        CHECK(!holds(finding.message, "1380013800") && !holds(finding.why, "1380013800"));
    }
    CHECK(errors == counts.errors && warnings == counts.warnings && infos == counts.infos);
    CHECK(beian_report_finding(report, counts.findings, &finding) == BEIAN_OUT_OF_RANGE);
    CHECK(beian_report_finding(report, SIZE_MAX, &finding) == BEIAN_OUT_OF_RANGE);

    CHECK(counts.undetermined > 0 && counts.undetermined_rules > 0);
    CHECK(counts.undetermined_rules <= counts.undetermined);
    for (i = 0; i < counts.undetermined; i++) {
        CHECK(beian_report_undetermined(report, i, &entry) == BEIAN_OK);
        CHECK(entry.code.len == 8 && entry.needs_len > 0);
        CHECK(entry.severity >= BEIAN_SEVERITY_INFO && entry.severity <= BEIAN_SEVERITY_ERROR);
        CHECK(entry.path.len == 0 || entry.path.data[0] == '/');
        for (j = 0; j < entry.needs_len; j++) {
            CHECK(entry.needs[j].len > 0 && entry.needs[j].data[0] == '/');
        }
    }
    CHECK(beian_report_undetermined(report, counts.undetermined, &entry) == BEIAN_OUT_OF_RANGE);

    CHECK(beian_report_outcome(report, S("BA-J0001"), &outcome) == BEIAN_OK && outcome == BEIAN_OUTCOME_PASSED);
    CHECK(beian_report_outcome(report, S("BA-X9999"), &outcome) == BEIAN_NO_SUCH_RULE);
    CHECK(beian_report_outcome(report, S("\xc3\x28"), &outcome) == BEIAN_NOT_UTF8);
    CHECK(gives(beian_report_text(report, &text), &text, "would be rejected"));
    CHECK(gives(beian_report_json(report, &text), &text, "\"verdict\":\"reject\""));
    beian_report_free(report);

    CHECK(beian_validate_json(zh, S(json), &report, NULL) == BEIAN_OK);
    CHECK(gives(beian_report_text(report, &text), &text, "会被驳回"));
    beian_report_free(report);
}

static void rule_book(void) {
    beian_text *text = NULL;
    CHECK(gives(beian_catalog_json(&text), &text, "\"code\":\"BA-J0001\""));
    CHECK(gives(beian_explain_json(S("BA-J0001"), &text), &text, "order-too-large"));
    CHECK(gives(beian_explain_json(S("order-too-large"), &text), &text, "BA-J0001"));
    CHECK(gives(beian_explain_text(S("BA-J0001"), BEIAN_EN, &text), &text, "why: "));
    CHECK(gives(beian_explain_text(S("BA-J0001"), BEIAN_ZH, &text), &text, "原因："));
    text = UNTOUCHED;
    CHECK(beian_explain_text(S("BA-J0001"), 3, &text) == BEIAN_UNKNOWN_LANGUAGE);
    CHECK(beian_explain_text(S("nothing"), BEIAN_ZH, &text) == BEIAN_NO_SUCH_RULE);
    CHECK(beian_explain_json(S(""), &text) == BEIAN_NO_SUCH_RULE);
    CHECK(beian_explain_json(NULL, 0, &text) == BEIAN_NO_SUCH_RULE && text == UNTOUCHED);
}

static void record_numbers(void) {
    beian_record_number number, before;
    CHECK(beian_record_number_parse(S("粤ICP备2024000321号-2X"), &number) == BEIAN_OK);
    CHECK(number.province == 44 && number.year == 2024 && number.serial == 321 && number.service == 2);
    CHECK(number.letter == 'X' && !number.licence && number.notes == 0);
    CHECK(beian_record_number_parse(S(" 粤icp备2024000321号"), &number) == BEIAN_OK);
    CHECK(number.service == 0 && number.letter == 0);
    CHECK(number.notes == (BEIAN_NOTE_SPACES | BEIAN_NOTE_CASE));
    CHECK(beian_record_number_parse(S("粤B2-20090059-5"), &number) == BEIAN_OK && number.licence);
    CHECK(beian_record_number_parse(S("合字B2-20170123"), &number) == BEIAN_OK && number.province == 0);
    memset(&number, 7, sizeof number);
    before = number;
    CHECK(beian_record_number_parse(S("国ICP备16020626号"), &number) == BEIAN_NOT_A_VALUE);
    CHECK(beian_record_number_parse(S("\xe7\xb2"), &number) == BEIAN_NOT_UTF8);
    CHECK(beian_record_number_parse(NULL, 0, &number) == BEIAN_NOT_A_VALUE);
    CHECK(beian_record_number_parse(NULL, 1, &number) == BEIAN_BAD_POINTER);
    CHECK(beian_record_number_parse(S("粤"), NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_record_number_parse("粤", SIZE_MAX, &number) == BEIAN_BAD_LENGTH);
    CHECK(memcmp(&before, &number, sizeof number) == 0);
}

static void domains(void) {
    beian_domain domain;
    char name[BEIAN_VALUE_MAX], small[16];
    CHECK(beian_domain_parse(S("www.example.com.cn"), name, sizeof name, &domain) == BEIAN_OK);
    CHECK(strcmp(name, "www.example.com.cn") == 0 && domain.len == 18 && domain.notes == 0);
    CHECK(strcmp(name + domain.suffix_at, "com.cn") == 0);
    CHECK(domain.registrable && strcmp(name + domain.registrable_at, "example.com.cn") == 0);
    CHECK(domain.suffix == BEIAN_SUFFIX_APPROVED);
    CHECK(beian_domain_parse(S("例子.中国"), name, sizeof name, &domain) == BEIAN_OK);
    CHECK(strcmp(name, "xn--fsqu00a.xn--fiqs8s") == 0 && (domain.notes & BEIAN_NOTE_CONVERTED));
    CHECK(beian_domain_parse(S("Example.IO"), name, sizeof name, &domain) == BEIAN_OK);
    CHECK(strcmp(name, "example.io") == 0 && domain.suffix == BEIAN_SUFFIX_NOT_APPROVED);
    CHECK(beian_domain_parse(S("example.nosuchsuffix"), name, sizeof name, &domain) == BEIAN_OK);
    CHECK(domain.suffix == BEIAN_SUFFIX_UNKNOWN && (domain.notes & BEIAN_NOTE_UNKNOWN_PART));
    CHECK(beian_domain_parse(S("com.cn"), name, sizeof name, &domain) == BEIAN_OK && !domain.registrable);
    memset(small, 'z', sizeof small);
    CHECK(beian_domain_parse(S("abcdefghij.cn"), small, 13, &domain) == BEIAN_BUFFER_TOO_SMALL && small[0] == 'z');
    CHECK(beian_domain_parse(S("abcdefghij.cn"), small, 14, &domain) == BEIAN_OK && small[13] == 0 && small[14] == 'z');
    CHECK(beian_domain_parse(S("no name"), name, sizeof name, &domain) == BEIAN_NOT_A_VALUE);
    CHECK(beian_domain_parse(S("a.cn"), NULL, 9, &domain) == BEIAN_BAD_POINTER);
    CHECK(beian_domain_parse(S("a.cn"), name, 0, &domain) == BEIAN_BUFFER_TOO_SMALL);
    CHECK(beian_domain_parse(S("a.cn"), name, sizeof name, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_domain_parse(NULL, 4, name, sizeof name, &domain) == BEIAN_BAD_POINTER);
}

static void numbers(void) {
    beian_police_number police;
    beian_credit_code code;
    beian_resident_id id;
    beian_mobile mobile;
    CHECK(beian_police_number_parse(S("京公网安备 11010802035340号"), &police) == BEIAN_OK);
    CHECK(police.province == 11 && police.unit == 110108 && !police.old);
    CHECK(beian_police_number_parse(S("京公网安备1号"), &police) == BEIAN_NOT_A_VALUE);
    CHECK(beian_police_number_parse(S("京"), NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_credit_code_parse(S("12100000400000624D"), &code) == BEIAN_OK);
    CHECK(code.region == 100000 && code.authority == '1' && code.category == '2' && code.notes == 0);
    CHECK(beian_credit_code_parse(S("12100000400000624E"), &code) == BEIAN_NOT_A_VALUE);
    CHECK(beian_credit_code_parse(NULL, 9, &code) == BEIAN_BAD_POINTER);
    CHECK(beian_resident_id_parse(S("11010519491231002X"), &id) == BEIAN_OK);
    CHECK(id.birth_year == 1949 && id.birth_month == 12 && id.birth_day == 31 && id.region == 110105 && id.female);
    CHECK(id.resident == BEIAN_RESIDENT_MAINLAND);
    CHECK(beian_resident_id_parse(S("110105194912310021"), &id) == BEIAN_NOT_A_VALUE);
    CHECK(beian_resident_id_parse(S("1"), NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_mobile_parse(S("+86 138 0013 8000"), &mobile) == BEIAN_OK);
    CHECK(mobile.carrier == BEIAN_OPERATOR_MOBILE && mobile.segment == BEIAN_SEGMENT_ORDINARY);
    CHECK((mobile.notes & BEIAN_NOTE_COUNTRY_PREFIX) != 0);
    CHECK(beian_mobile_parse(S("1380013800"), &mobile) == BEIAN_NOT_A_VALUE);
    CHECK(beian_mobile_parse(S("1"), NULL) == BEIAN_BAD_POINTER);
}

static void kinds(void) {
    uint32_t kind, notes = 42;
    char buffer[BEIAN_VALUE_MAX];
    size_t written = 42;
    beian_text *text = NULL;
    for (kind = BEIAN_KIND_RECORD_NUMBER; kind <= BEIAN_KIND_ALGORITHM_NUMBER; kind++) {
        CHECK(beian_value_check(kind, 0, NULL, 0, NULL) == BEIAN_NOT_A_VALUE);
        CHECK(beian_value_canonical(kind, NULL, 0, buffer, sizeof buffer, &written) == BEIAN_NOT_A_VALUE);
        CHECK(gives(beian_value_explain(kind, 0, BEIAN_EN, NULL, 0, &text), &text, "missing"));
        CHECK(gives(beian_value_explain(kind, 1, BEIAN_ZH, NULL, 0, &text), &text, "缺失"));
    }
    CHECK(beian_value_check(0, 0, S("x"), &notes) == BEIAN_UNKNOWN_KIND);
    CHECK(beian_value_check(kind, 0, S("x"), &notes) == BEIAN_UNKNOWN_KIND);
    CHECK(beian_value_canonical(UINT32_MAX, S("x"), buffer, sizeof buffer, &written) == BEIAN_UNKNOWN_KIND);
    CHECK(beian_value_explain(0, 0, BEIAN_EN, S("x"), &text) == BEIAN_UNKNOWN_KIND);
    CHECK(beian_value_explain(kind - 1, 0, 9, S("x"), &text) == BEIAN_UNKNOWN_LANGUAGE);
    CHECK(notes == 42 && written == 42 && !text);

    CHECK(beian_value_check(BEIAN_KIND_MOBILE, 0, S("138 0013 8000"), &notes) == BEIAN_OK);
    CHECK(notes == BEIAN_NOTE_SEPARATORS || notes == BEIAN_NOTE_SPACES);
    CHECK(beian_value_check(BEIAN_KIND_MOBILE, 1, S("138 0013 8000"), &notes) == BEIAN_NOT_A_VALUE);
    CHECK(beian_value_check(BEIAN_KIND_MOBILE, 1, S("13800138000"), &notes) == BEIAN_OK && notes == 0);
    CHECK(beian_value_check(BEIAN_KIND_MOBILE, 0, S("\xed\xa0\x80"), &notes) == BEIAN_NOT_UTF8);
    CHECK(beian_value_canonical(BEIAN_KIND_MOBILE, S("138 0013 8000"), buffer, 12, &written) == BEIAN_OK);
    CHECK(written == 11 && strcmp(buffer, "13800138000") == 0);
    CHECK(beian_value_canonical(BEIAN_KIND_MOBILE, S("138 0013 8000"), buffer, 11, &written) == BEIAN_BUFFER_TOO_SMALL);
    CHECK(beian_value_canonical(BEIAN_KIND_MOBILE, S("13800138000"), NULL, 12, &written) == BEIAN_BAD_POINTER);
    CHECK(beian_value_canonical(BEIAN_KIND_MOBILE, S("13800138000"), buffer, 12, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_value_canonical(BEIAN_KIND_MOBILE, NULL, 1, buffer, 12, &written) == BEIAN_BAD_POINTER);
    CHECK(beian_value_explain(BEIAN_KIND_MOBILE, 0, BEIAN_EN, S("1"), NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_value_check(BEIAN_KIND_MOBILE, 0, NULL, 1, NULL) == BEIAN_BAD_POINTER);
    CHECK(gives(beian_value_explain(BEIAN_KIND_RECORD_NUMBER, 0, BEIAN_EN, S("川ICP备19004321号"), &text), &text,
                "record number: province short form must be written 蜀 here"));
    CHECK(beian_value_explain(BEIAN_KIND_DOMAIN, 0, BEIAN_EN, S("example.cn"), &text) == BEIAN_OK);
    CHECK(is(beian_text_view(text), ""));
    beian_text_free(text);
}

/* What a callback is told to do, and what it saw. */
struct seen {
    size_t count, stop_at, end;
    const char *text;
    beian_kind kinds[16];
    beian_standing standings[16];
    beian_doubt doubts[16];
    uint32_t notes[16], spellings[16];
    char canonical[16][64];
};

static int32_t see(const beian_found *found, void *user_data) {
    struct seen *seen = user_data;
    size_t at = seen->count++;
    CHECK(at < 16 && found->canonical.len < 64);
    CHECK(found->start >= seen->end && found->end > found->start);
    seen->end = found->end;
    seen->kinds[at] = found->kind;
    seen->standings[at] = found->standing;
    seen->doubts[at] = found->doubt;
    seen->notes[at] = found->notes;
    seen->spellings[at] = found->spellings;
    memcpy(seen->canonical[at], found->canonical.data, found->canonical.len);
    seen->canonical[at][found->canonical.len] = '\0';
    CHECK((found->standing == BEIAN_STANDING_VALID) == (found->doubt == BEIAN_DOUBT_NONE));
    CHECK((found->standing == BEIAN_STANDING_MALFORMED) == (found->canonical.len == 0));
    CHECK((found->standing == BEIAN_STANDING_VALID) == (found->reason_zh.len == 0));
    CHECK((found->standing == BEIAN_STANDING_VALID) == (found->reason_en.len == 0));
    /* The library can be called from here. */
    if (found->canonical.len > 0) {
        CHECK(beian_value_check(found->kind, 1, found->canonical.data, found->canonical.len, NULL) == BEIAN_OK);
    }
    return seen->stop_at == seen->count;
}

static struct seen look(const char *text, size_t len, size_t stop_at) {
    struct seen seen;
    memset(&seen, 0, sizeof seen);
    seen.stop_at = stop_at;
    CHECK(beian_scan(text, len, see, &seen) == BEIAN_OK);
    return seen;
}

static int32_t never(const beian_found *found, void *user_data) {
    (void)found;
    (void)user_data;
    CHECK(0);
    return 0;
}

static void scanning(void) {
    static const char page[] =
        "<p>\xff\xfe&copy; <a href=\"https://beian.miit.gov.cn/\">粤 icp<b>备</b> 2021000123 号 - 4</a> \xb1\xb8"
        "京ICP备00000000号 川ICP备19004321号 京公网安备 11010802035340号 萌ICP备20250001号 粤B2-20090059 "
        "京ICP备XXXXXXXX号 网信算备440305280123401230019号</p>";
    static const beian_kind kinds[] = {
        BEIAN_KIND_RECORD_NUMBER, BEIAN_KIND_RECORD_NUMBER, BEIAN_KIND_RECORD_NUMBER, BEIAN_KIND_POLICE_NUMBER,
        BEIAN_KIND_RECORD_NUMBER, BEIAN_KIND_LICENCE,       BEIAN_KIND_RECORD_NUMBER, BEIAN_KIND_ALGORITHM_NUMBER,
    };
    static const beian_doubt doubts[] = {
        BEIAN_DOUBT_NONE,   BEIAN_DOUBT_PLACEHOLDER, BEIAN_DOUBT_PROVINCE, BEIAN_DOUBT_NONE,
        BEIAN_DOUBT_PARODY, BEIAN_DOUBT_NONE,        BEIAN_DOUBT_STAND_IN, BEIAN_DOUBT_NONE,
    };
    struct seen seen = look(S(page), 0);
    size_t i, few;
    uint32_t bit;
    CHECK(seen.count == 8);
    for (i = 0; i < 8; i++) CHECK(seen.kinds[i] == kinds[i] && seen.doubts[i] == doubts[i]);
    CHECK(strcmp(seen.canonical[0], "粤ICP备2021000123号-4") == 0);
    CHECK(strcmp(seen.canonical[2], "蜀ICP备19004321号") == 0);
    CHECK(strcmp(seen.canonical[3], "京公网安备11010802035340号") == 0);
    CHECK((seen.notes[0] & BEIAN_NOTE_CASE) && (seen.notes[0] & BEIAN_NOTE_SPACES));
    CHECK((seen.spellings[0] & BEIAN_SPELLING_MARKUP) && !(seen.spellings[0] & BEIAN_SPELLING_TYPO));
    for (few = 1; few < 8; few++) CHECK(look(S(page), few).count == few);
    /* Cut anywhere: never a number that is not there. */
    for (i = 0; i < sizeof page; i++) {
        char *copy = malloc(i + 1);
        CHECK(copy);
        memcpy(copy, page, i);
        CHECK(look(copy, i, 0).count <= 8);
        free(copy);
    }
    CHECK(beian_scan(NULL, 0, never, NULL) == BEIAN_OK);
    CHECK(beian_scan("\0\0", 2, never, NULL) == BEIAN_OK);
    CHECK(beian_scan(NULL, 1, never, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_scan(page, SIZE_MAX, never, NULL) == BEIAN_BAD_LENGTH);
    CHECK(beian_scan(S(page), NULL, &seen) == BEIAN_BAD_POINTER);

    for (bit = 0; bit < 32; bit++) {
        uint32_t one = (uint32_t)1 << bit;
        CHECK((beian_note_text(one, BEIAN_ZH).len > 0) == (one <= BEIAN_NOTE_PILOT));
        CHECK((beian_spelling_text(one, BEIAN_EN).len > 0) == (one <= BEIAN_SPELLING_GROUPED));
    }
    CHECK(is(beian_note_text(BEIAN_NOTE_SPACES, BEIAN_ZH), "多余的空格"));
    CHECK(is(beian_note_text(BEIAN_NOTE_SPACES | BEIAN_NOTE_CASE, 77), "spaces"));
    CHECK(is(beian_spelling_text(BEIAN_SPELLING_TYPO, BEIAN_EN), "IPC for ICP"));
    CHECK(beian_note_text(0, BEIAN_ZH).len == 0 && beian_note_text(0, BEIAN_ZH).data);
}

/* A page of a host. */
static beian_page page_of(const char *host, const char *html, uint32_t kind) {
    beian_page page;
    page.host.data = host;
    page.host.len = strlen(host);
    page.html.data = html;
    page.html.len = html ? strlen(html) : 0;
    page.kind = kind;
    return page;
}

#define FILING "{\"service_number\":\"京ICP备2025000123号-1\",\"domain\":\"example.cn\"}"
#define FOOTER "<footer><a href=\"https://beian.miit.gov.cn/\">京ICP备2025000123号</a></footer>"

static void footers(void) {
    static const char *const bad[] = {
        "", "null", "[]", "7", "{", "{\"domain\":7}", "{\"domain\":\"a\",\"domain\":\"b\"}", "{}x", "{\"police_applied\":\"\"}",
    };
    beian_page pages[3];
    beian_text *text = NULL, *error = NULL;
    beian_counts counts;
    size_t i;
    pages[0] = page_of("example.cn", FOOTER, BEIAN_PAGE_PLAIN);
    pages[1] = page_of("www.example.cn", NULL, BEIAN_PAGE_UNREACHABLE);
    CHECK(beian_footer_check(pages, 2, S(FILING), S(AT), &text, &counts, &error) == BEIAN_OK && !error);
    CHECK(counts.findings == 2 && counts.findings == counts.errors + counts.warnings + counts.infos);
    CHECK(holds(beian_text_view(text), "\"code\":\"BA-F0206\""));
    CHECK(holds(beian_text_view(text), "\"undetermined\":["));
    beian_text_free(text);
    text = NULL;
    /* Nothing else asked for. */
    CHECK(gives(beian_footer_check(pages, 1, S(FILING), S(AT), &text, NULL, NULL), &text, "BA-F0206"));
    CHECK(gives(beian_footer_check(NULL, 0, S("{}"), S(AT), &text, NULL, NULL), &text, "{\"findings\":[],"));
    /* Screens of an app. */
    for (i = BEIAN_PAGE_PLAIN; i <= BEIAN_PAGE_ELSEWHERE; i++) {
        pages[2] = page_of("", "京ICP备2025000123号-1A", (uint32_t)i);
        CHECK(gives(beian_footer_check(pages + 2, 1, S("{\"kind\":\"app\",\"service_number\":\"京ICP备2025000123号-1A\"}"),
                                       S(AT), &text, NULL, NULL), &text, "\"findings\":["));
    }
    /* Bytes of no encoding: nobody can tell. */
    pages[2] = page_of("example.cn", "\xff\xff\xff\xff", BEIAN_PAGE_PLAIN);
    CHECK(gives(beian_footer_check(pages + 2, 1, S(FILING), S(AT), &text, NULL, NULL), &text, "UTF-8"));
    text = UNTOUCHED;
    memset(&counts, 7, sizeof counts);
    pages[2].kind = 6;
    CHECK(beian_footer_check(pages, 3, S(FILING), S(AT), &text, &counts, &error) == BEIAN_UNKNOWN_KIND);
    pages[2] = page_of("example.cn", "\xb1\xb8", BEIAN_PAGE_PLAIN);
    pages[2].html.data = NULL;
    CHECK(beian_footer_check(pages, 3, S(FILING), S(AT), &text, &counts, &error) == BEIAN_BAD_POINTER);
    pages[2] = page_of("\xff", "", BEIAN_PAGE_UNREACHABLE);
    CHECK(beian_footer_check(pages, 3, S(FILING), S(AT), &text, &counts, &error) == BEIAN_NOT_UTF8);
    CHECK(beian_footer_check(NULL, 1, S(FILING), S(AT), &text, &counts, &error) == BEIAN_BAD_POINTER);
    CHECK(beian_footer_check((const beian_page *)((const char *)pages + 1), 1, S(FILING), S(AT), &text, &counts, &error) ==
          BEIAN_BAD_POINTER);
    CHECK(beian_footer_check(pages, SIZE_MAX / 2, S(FILING), S(AT), &text, &counts, &error) == BEIAN_BAD_LENGTH);
    CHECK(beian_footer_check(pages, 1, NULL, 2, S(AT), &text, &counts, &error) == BEIAN_BAD_POINTER);
    CHECK(beian_footer_check(pages, 1, S(FILING), S("today"), &text, &counts, &error) == BEIAN_BAD_INSTANT);
    CHECK(beian_footer_check(pages, 1, S(FILING), NULL, 0, &text, &counts, &error) == BEIAN_BAD_INSTANT);
    CHECK(beian_footer_check(pages, 1, S(FILING), S(AT), NULL, &counts, &error) == BEIAN_BAD_POINTER);
    CHECK(text == UNTOUCHED && !error && counts.errors > 1000000);
    for (i = 0; i < sizeof bad / sizeof *bad; i++) {
        CHECK(beian_footer_check(pages, 1, S(bad[i]), S(AT), &text, &counts, &error) == BEIAN_NOT_A_FILING);
        CHECK(error && holds(beian_text_view(error), "\"expected\":"));
        beian_text_free(error);
        error = NULL;
        CHECK(beian_footer_check(pages, 1, S(bad[i]), S(AT), &text, &counts, NULL) == BEIAN_NOT_A_FILING);
    }
    CHECK(beian_footer_check(pages, 1, S("{\"domain\":7}"), S(AT), &text, &counts, &error) == BEIAN_NOT_A_FILING);
    CHECK(is(beian_text_view(error), "{\"pointer\":\"/domain\",\"found\":\"a number\",\"expected\":\"text\"}"));
    beian_text_free(error);
    error = NULL;
    CHECK(beian_footer_check(pages, 1, S("\xff"), S(AT), &text, &counts, &error) == BEIAN_NOT_UTF8);
    CHECK(error && text == UNTOUCHED);
    beian_text_free(error);
}

/* Asks what must be refused; why, is a text. */
static void refused(const char *json, size_t len, const char *part) {
    beian_text *text = UNTOUCHED, *error = NULL;
    CHECK(beian_decide(zh, S("filing needed"), json, len, &text, NULL) == BEIAN_NOT_AN_INPUT);
    CHECK(beian_decide(zh, S("filing needed"), json, len, &text, &error) == BEIAN_NOT_AN_INPUT && text == UNTOUCHED);
    CHECK(holds(beian_text_view(error), part) && holds(beian_text_view(error), "\"pointer\":"));
    beian_text_free(error);
}

static void questions(void) {
    beian_text *text = NULL, *error = NULL;
    size_t i;
    char *deep;
    CHECK(gives(beian_questions_json(&text), &text, "\"noun\":\"filing\",\"name\":\"needed\""));
    CHECK(gives(beian_decide(zh, S("filing needed"), S("{\"region\":\"hong_kong\"}"), &text, &error), &text,
                "{\"outcome\":\"not_outside\","));
    CHECK(gives(beian_decide(zh, S("filing needed"), S("{}"), &text, NULL), &text, "{\"outcome\":null,\"needs\":[\"region\","));
    CHECK(!error);
    refused(NULL, 0, "the end of the text");
    refused(S("{\"region\":"), "the end of the text");
    refused(S("{\"region\":}"), "bad JSON");
    refused(S("{}{}"), "bad JSON");
    refused(S("[]"), "an array");
    refused(S("null"), "\"found\":\"null\"");
    refused(S("{\"regoin\":\"hong_kong\"}"), "no input of the question");
    refused(S("{\"region\":\"hongkong\"}"), "\"pointer\":\"/region\",\"found\":\"text\",\"expected\":\"mainland, ");
    refused(S("{\"region\":7}"), "\"found\":\"a number\"");
    refused(S("{\"region\":\"hong_kong\",\"region\":\"hong_kong\"}"), "the same member again");
    deep = malloc(200000);
    CHECK(deep);
    memset(deep, '[', 200000);
    refused(deep, 200000, "bad JSON");
    for (i = 0; i + 5 <= 200000; i += 5) memcpy(deep + i, "{\"a\":", 5);
    refused(deep, 200000, "at most");
    refused(deep, 2000, "bad JSON");
    free(deep);
    text = UNTOUCHED;
    CHECK(beian_decide(zh, S("filing"), S("{}"), &text, &error) == BEIAN_NO_SUCH_QUESTION);
    CHECK(beian_decide(zh, S("filing  needed"), S("{}"), &text, &error) == BEIAN_NO_SUCH_QUESTION);
    CHECK(beian_decide(zh, S("filing needed "), S("{}"), &text, &error) == BEIAN_NO_SUCH_QUESTION);
    CHECK(beian_decide(NULL, S("filing needed"), S("{}"), &text, &error) == BEIAN_BAD_POINTER);
    CHECK(beian_decide(zh, NULL, 0, S("{}"), &text, &error) == BEIAN_NO_SUCH_QUESTION);
    CHECK(beian_decide(zh, NULL, 3, S("{}"), &text, &error) == BEIAN_BAD_POINTER);
    CHECK(beian_decide(zh, S("\xff"), S("{}"), &text, &error) == BEIAN_NOT_UTF8 && !error);
    CHECK(beian_decide(zh, S("filing needed"), NULL, 2, &text, &error) == BEIAN_BAD_POINTER);
    CHECK(beian_decide(zh, S("filing needed"), "{}", SIZE_MAX, &text, &error) == BEIAN_BAD_LENGTH);
    CHECK(beian_decide(zh, S("filing needed"), S("{}"), NULL, &error) == BEIAN_BAD_POINTER);
    CHECK(beian_questions_json(NULL) == BEIAN_BAD_POINTER && text == UNTOUCHED && !error);
    CHECK(beian_decide(zh, S("filing needed"), S("{\"\xff\":1}"), &text, &error) == BEIAN_NOT_UTF8 && error);
    beian_text_free(error);
}

/* Takes anything for a filing, for the inputs of a question and for a page. */
static void throw_elsewhere(const char *json, size_t len) {
    beian_text *text = NULL, *error = NULL;
    beian_status status = beian_footer_check(NULL, 0, json, len, S(AT), &text, NULL, &error);
    CHECK(status == BEIAN_OK || status == BEIAN_NOT_A_FILING || status == BEIAN_NOT_UTF8);
    CHECK((status == BEIAN_OK) == (text != NULL) && (status == BEIAN_OK) == (error == NULL));
    beian_text_free(text);
    beian_text_free(error);
    text = error = NULL;
    status = beian_decide(zh, S("filing needed"), json, len, &text, &error);
    CHECK(status == BEIAN_OK || status == BEIAN_NOT_AN_INPUT || status == BEIAN_NOT_UTF8);
    CHECK((status == BEIAN_OK) == (text != NULL) && (status == BEIAN_OK) == (error == NULL));
    beian_text_free(text);
    beian_text_free(error);
    look(json, len, 15);
}

/* Validates anything; whatever comes out must be consistent, and nothing may leak. */
static beian_status throw_in(const char *json, size_t len) {
    beian_report *report = NULL;
    beian_text *error = NULL;
    beian_status status = beian_validate_json(en, json, len, &report, &error);
    CHECK((status == BEIAN_OK) == (report != NULL));
    CHECK((status == BEIAN_OK) == (error == NULL));
    CHECK(status == BEIAN_OK || status == BEIAN_NOT_AN_ORDER || status == BEIAN_NOT_UTF8);
    if (error) {
        CHECK(holds(beian_text_view(error), "\"pointer\":") && holds(beian_text_view(error), "\"expected\":"));
    }
    beian_text_free(error);
    beian_report_free(report);
    throw_elsewhere(json, len);
    return status;
}

static void hostile(const char *json, size_t len, size_t step) {
    static const char *const bad[] = {
        "", " ", "null", "[]", "7", "\"\"", "{", "}", "{\"", "{\"kind\"", "{\"kind\":}", "{\"kind\":1}", "{}{}", "{}x",
        "{\"kind\":\"\\ud800\"}", "{\"kind\":\"\\u00\"}", "{\"a\":01}", "{\"a\":1e}", "{\"kind\":\"a\",\"kind\":\"b\"}",
        "{\"services\":{}}", "{\"services\":[null]}", "{\"a\":NaN}", "{'a':1}", "{\"kind\":\"a\nb\"}",
    };
    size_t i, cut, seed = 88172645463325252u % SIZE_MAX;
    char *copy;
    for (i = 0; i < sizeof bad / sizeof *bad; i++) {
        CHECK(throw_in(bad[i], strlen(bad[i])) == BEIAN_NOT_AN_ORDER);
    }
    CHECK(throw_in("{}", 2) == BEIAN_OK);
    /* A mark of byte order in front is no part of the text. */
    CHECK(throw_in("\xef\xbb\xbf{}", 5) == BEIAN_OK);
    CHECK(throw_in("{}\0", 3) == BEIAN_NOT_AN_ORDER);
    CHECK(throw_in("{\"a\":1e999}", 11) != BEIAN_NOT_UTF8);
    CHECK(throw_in("{\"kind\":\"\xff\"}", 12) == BEIAN_NOT_UTF8);
    CHECK(throw_in("{\"kind\":\"\xed\xa0\x80\"}", 14) == BEIAN_NOT_UTF8);
    CHECK(throw_in("{\"kind\":\"\xc0\xaf\"}", 13) == BEIAN_NOT_UTF8);
    CHECK(throw_in(NULL, 0) == BEIAN_NOT_AN_ORDER);

    /* Cut anywhere. The buffer is as long as the text, so that valgrind sees a byte too far. */
    while (len > 0 && json[len - 1] != '}') len--;
    for (cut = 0; cut < len; cut += step) {
        copy = malloc(cut ? cut : 1);
        CHECK(copy);
        memcpy(copy, json, cut);
        CHECK(throw_in(copy, cut) != BEIAN_OK);
        free(copy);
    }
    /* One byte spoilt anywhere. */
    copy = malloc(len);
    CHECK(copy);
    for (cut = 0; cut < len; cut += step) {
        memcpy(copy, json, len);
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        copy[cut] = (char)(seed & 255);
        throw_in(copy, len);
    }
    free(copy);
    /* Deep, wide and long. */
    len = 6u << 20;
    copy = malloc(len);
    CHECK(copy);
    memset(copy, '[', len);
    CHECK(throw_in(copy, 4000000) == BEIAN_NOT_AN_ORDER);
    memset(copy, ' ', len);
    copy[0] = '{';
    copy[len - 1] = '}';
    CHECK(throw_in(copy, len) == BEIAN_OK);
    for (i = 0; i + 5 <= 4000000; i += 5) memcpy(copy + i, "{\"a\":", 5);
    CHECK(throw_in(copy, 100000) == BEIAN_NOT_AN_ORDER);
    throw_in(copy, 4000000);
    free(copy);
}

static long resident_pages(void) {
    long total = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file) return 0;
    CHECK(fscanf(file, "%ld %ld", &total, &resident) == 2);
    fclose(file);
    return resident;
}

static void calls(unsigned long count, const char *json, size_t len) {
    unsigned long i;
    for (i = 0; i < count; i++) {
        char buffer[BEIAN_VALUE_MAX];
        beian_record_number record;
        beian_police_number police;
        beian_domain domain;
        beian_credit_code code;
        beian_resident_id id;
        beian_mobile mobile;
        beian_text *text = NULL;
        beian_report *report = NULL;
        beian_finding finding;
        beian_page page;
        struct seen seen;
        size_t written;
        switch (i % 20) {
        case 0: CHECK(beian_record_number_parse(S("京icp备16020626号－1"), &record) == BEIAN_OK); break;
        case 1: CHECK(beian_police_number_parse(S("京公网安备11010802035340号"), &police) == BEIAN_OK); break;
        case 2: CHECK(beian_domain_parse(S("WWW.例子.cn"), buffer, sizeof buffer, &domain) == BEIAN_OK); break;
        case 3: CHECK(beian_credit_code_parse(S("12100000400000624D"), &code) == BEIAN_OK); break;
        case 4: CHECK(beian_resident_id_parse(S("11010519491231002X"), &id) == BEIAN_OK); break;
        case 5: CHECK(beian_mobile_parse(S("13800138000"), &mobile) == BEIAN_OK); break;
        case 6: CHECK(beian_record_number_parse(S("备案号"), &record) == BEIAN_NOT_A_VALUE); break;
        case 7: CHECK(beian_value_check(BEIAN_KIND_PHONE, 0, S("(0571) 8234 5678"), NULL) == BEIAN_OK); break;
        case 8:
            CHECK(beian_value_canonical(BEIAN_KIND_EMAIL, S("A@EXAMPLE.cn"), buffer, sizeof buffer, &written) == BEIAN_OK);
            break;
        case 9: CHECK(gives(beian_value_explain(BEIAN_KIND_DOMAIN, 0, BEIAN_ZH, S("x"), &text), &text, "域名")); break;
        case 10: CHECK(throw_in(S("{\"kind\":")) == BEIAN_NOT_AN_ORDER); break;
        case 11: CHECK(gives(beian_explain_json(S("BA-J0001"), &text), &text, "BA-J0001")); break;
        case 12: beian_validator_free(new_validator(0, BEIAN_ZH)); break;
        case 13:
            CHECK(beian_validate_json(zh, json, len, &report, NULL) == BEIAN_OK);
            CHECK(gives(beian_report_json(report, &text), &text, "\"verdict\""));
            beian_report_free(report);
            break;
        case 14:
            CHECK(beian_validate_json(zh, S("{\"kind\":\"frist\"}"), &report, NULL) == BEIAN_OK);
            CHECK(beian_report_finding(report, 0, &finding) == BEIAN_OK && finding.message.len > 0);
            beian_report_free(report);
            break;
        case 15: CHECK(beian_validate_json(zh, S("7"), &report, NULL) == BEIAN_NOT_AN_ORDER); break;
        case 16:
            seen = look(S("x" FOOTER "<p>萌ICP备20250001号 粤B2-20090059"), i / 20 % 4);
            CHECK(seen.count == (i / 20 % 4 ? i / 20 % 4 : 3));
            break;
        case 17:
            page = page_of("example.cn", FOOTER, BEIAN_PAGE_PLAIN);
            CHECK(gives(beian_footer_check(&page, 1, S(FILING), S(AT), &text, NULL, NULL), &text, "BA-F0206"));
            break;
        case 18:
            CHECK(gives(beian_decide(zh, S("filing needed"), S("{\"region\":\"hong_kong\"}"), &text, NULL), &text, "not_outside"));
            break;
        default: refused(S("{\"region\":7}"), "/region"); break;
        }
    }
}

/* What the callbacks of many pages and lines have seen. */
static size_t seen[4];

static int32_t count_page(size_t page, const beian_found *found, void *user_data) {
    CHECK(page < 3 && user_data == seen && found->canonical.len > 0);
    seen[page]++;
    return page == 0 ? 1 : 0;
}

static int32_t stop_pages(size_t page, const beian_found *found, void *user_data) {
    (void)found;
    (void)user_data;
    seen[page]++;
    return -1;
}

static int32_t count_line(size_t line, const beian_report *report, beian_str error, void *user_data) {
    beian_verdict verdict;
    CHECK(user_data == seen);
    if (report) {
        CHECK(error.len == 0 && beian_report_verdict(report, &verdict) == BEIAN_OK);
        seen[0]++;
    } else {
        CHECK(holds(error, "expected"));
        seen[1]++;
    }
    seen[2] = line;
    return line == 5;
}

static void batches(void) {
    /* A column as Arrow has it: right, with something forgiven, wrong, empty, no UTF-8. */
    static const char texts[] = "京ICP备16020626号-8粤 icp备2021000123号粤ICP备12号\xff";
    int32_t offsets[6], ends[6];
    uint8_t statuses[5] = {99, 99, 99, 99, 99};
    char canonical[128];
    size_t done = 99, index;
    const char *pages = "京ICP备16020626号 粤ICP备2021000123号|nothing|粤ICP备2021000123号 京ICP备16020626号-8";
    int32_t bounds[4];
    const char *lines = "\xEF\xBB\xBF{}\n\r\n{\"kind\": 1\n{}\n{}\n{}";
    void *memory;
    offsets[0] = 0;
    offsets[1] = (int32_t)strlen("京ICP备16020626号-8");
    offsets[2] = offsets[1] + (int32_t)strlen("粤 icp备2021000123号");
    offsets[3] = offsets[2] + (int32_t)strlen("粤ICP备12号");
    offsets[4] = offsets[3];
    offsets[5] = offsets[4] + 1;
    CHECK(beian_value_column(BEIAN_KIND_RECORD_NUMBER, 0, texts, sizeof texts - 1, offsets, 5, statuses, canonical,
                             sizeof canonical, ends, &done) == BEIAN_OK);
    CHECK(done == 5 && statuses[0] == BEIAN_OK && statuses[1] == BEIAN_OK && statuses[2] == BEIAN_NOT_A_VALUE);
    CHECK(statuses[3] == BEIAN_NOT_A_VALUE && statuses[4] == BEIAN_NOT_UTF8);
    CHECK(ends[0] == 0 && ends[1] == offsets[1] && ends[3] == ends[2] && ends[5] == ends[2]);
    CHECK(memcmp(canonical + ends[1], "粤ICP备2021000123号", (size_t)(ends[2] - ends[1])) == 0);
    /* Strictly, and without canonical texts. */
    CHECK(beian_value_column(BEIAN_KIND_RECORD_NUMBER, 1, texts, sizeof texts - 1, offsets, 2, statuses, NULL, 0, NULL, &done) ==
          BEIAN_OK);
    CHECK(done == 2 && statuses[0] == BEIAN_OK && statuses[1] == BEIAN_NOT_A_VALUE);
    /* Room for the first alone: the caller goes on from there. */
    CHECK(beian_value_column(BEIAN_KIND_RECORD_NUMBER, 0, texts, sizeof texts - 1, offsets, 5, statuses, canonical,
                             (size_t)offsets[1], ends, &done) == BEIAN_BUFFER_TOO_SMALL);
    CHECK(done == 1);
    CHECK(beian_value_column(BEIAN_KIND_RECORD_NUMBER, 0, texts, sizeof texts - 1, offsets + done, 4, statuses, canonical,
                             sizeof canonical, ends, &done) == BEIAN_OK);
    CHECK(done == 4 && ends[1] > 0);
    /* None, and wrong ones. */
    done = 99;
    CHECK(beian_value_column(BEIAN_KIND_DOMAIN, 0, NULL, 0, offsets, 0, NULL, NULL, 0, NULL, &done) == BEIAN_OK && done == 0);
    CHECK(beian_value_column(99, 0, texts, 4, offsets, 0, NULL, NULL, 0, NULL, &done) == BEIAN_UNKNOWN_KIND);
    CHECK(beian_value_column(1, 0, texts, 4, offsets, 5, statuses, NULL, 0, NULL, &done) == BEIAN_BAD_LENGTH);
    CHECK(beian_value_column(1, 0, texts, 4, offsets, SIZE_MAX, statuses, NULL, 0, NULL, &done) == BEIAN_BAD_LENGTH);
    CHECK(beian_value_column(1, 0, texts, 4, NULL, 1, statuses, NULL, 0, NULL, &done) == BEIAN_BAD_POINTER);
    CHECK(beian_value_column(1, 0, texts, sizeof texts - 1, offsets, 5, NULL, NULL, 0, NULL, &done) == BEIAN_BAD_POINTER);
    CHECK(beian_value_column(1, 0, texts, sizeof texts - 1, offsets, 5, statuses, canonical, 9, NULL, &done) ==
          BEIAN_BAD_POINTER);
    bounds[0] = 4;
    bounds[1] = 0;
    CHECK(beian_value_column(1, 0, texts, 8, bounds, 1, statuses, NULL, 0, NULL, &done) == BEIAN_BAD_LENGTH);
    bounds[0] = -1;
    CHECK(beian_value_column(1, 0, texts, 8, bounds, 1, statuses, NULL, 0, NULL, &done) == BEIAN_BAD_LENGTH);

    bounds[0] = 0;
    bounds[1] = (int32_t)(strchr(pages, '|') - pages);
    bounds[2] = bounds[1] + 8;
    bounds[3] = (int32_t)strlen(pages);
    memset(seen, 0, sizeof seen);
    CHECK(beian_scan_pages(S(pages), bounds, 3, count_page, seen) == BEIAN_OK);
    CHECK(seen[0] == 1 && seen[1] == 0 && seen[2] == 2);
    memset(seen, 0, sizeof seen);
    CHECK(beian_scan_pages(S(pages), bounds, 3, stop_pages, NULL) == BEIAN_OK && seen[0] == 1 && seen[2] == 0);
    CHECK(beian_scan_pages(S(pages), bounds, 3, NULL, NULL) == BEIAN_BAD_POINTER);
    CHECK(beian_scan_pages(pages, 3, bounds, 3, stop_pages, NULL) == BEIAN_BAD_LENGTH);

    memset(seen, 0, sizeof seen);
    CHECK(beian_validate_lines(en, S(lines), count_line, seen) == BEIAN_OK);
    CHECK(seen[0] == 3 && seen[1] == 1 && seen[2] == 5);
    CHECK(beian_validate_lines(en, S("\n \n"), count_line, seen) == BEIAN_OK && seen[2] == 5);
    CHECK(beian_validate_lines(NULL, S(lines), count_line, seen) == BEIAN_BAD_POINTER);
    CHECK(beian_validate_lines(en, S(lines), NULL, seen) == BEIAN_BAD_POINTER);

    CHECK(beian_memory_new(0) == NULL && beian_memory_new(SIZE_MAX) == NULL);
    for (index = 1; index < 5000; index += 777) {
        memory = beian_memory_new(index);
        CHECK(memory && (uintptr_t)memory % 16 == 0);
        memset(memory, 7, index);
        beian_memory_free(memory, index);
    }
    beian_memory_free(NULL, 9);
}

int main(int argc, char **argv) {
    unsigned long count;
    long before, after;
    size_t len, step;
    char *json;
    int i;
    CHECK(argc > 3);
    count = strtoul(argv[1], NULL, 10);
    step = strtoul(argv[2], NULL, 10);
    CHECK(step > 0);
    zh = new_validator(0, BEIAN_ZH);
    en = new_validator(0, BEIAN_EN);
    library();
    validators();
    configurations();
    bad_pointers();
    findings();
    rule_book();
    record_numbers();
    domains();
    numbers();
    kinds();
    scanning();
    footers();
    questions();
    batches();
    for (i = 3; i < argc; i++) {
        json = read_file(argv[i], &len);
        CHECK(throw_in(json, len) == BEIAN_OK);
        free(json);
    }
    json = read_file(argv[3], &len);
    hostile(json, len, step);
    calls(count / 10 + 16, json, len);
    before = resident_pages();
    calls(count, json, len);
    after = resident_pages();
    free(json);
    beian_validator_free(zh);
    beian_validator_free(en);
    printf("exercise: %lu calls, grown by %ld pages\n", count, after - before);
    /* The allocator may keep a little more than before. A leak in one of the twenty kinds of call would be 390 pages a
     * million, 32 bytes each at least. Few calls tell nothing, and valgrind keeps what is freed. */
    CHECK(count < 10000 || after - before < 64);
    return 0;
}
