/* client [--strict] FILE...: prints the report of each order as JSON, one a line, as `validate --json` does.
 * Exit status: 0 accept or incomplete, 1 reject, 2 not readable. */
#include "common.h"

int main(int argc, char **argv) {
    int first = argc > 1 && strcmp(argv[1], "--strict") == 0 ? 2 : 1, worst = 0, i;
    beian_validator *validator = new_validator(first == 2, BEIAN_ZH);
    for (i = first; i < argc; i++) {
        size_t len;
        char *json = read_file(argv[i], &len);
        beian_report *report = NULL;
        beian_text *text = NULL;
        beian_status status = beian_validate_json(validator, json, len, &report, &text);
        beian_str view;
        int bad = 2;
        if (status == BEIAN_OK) {
            beian_verdict verdict;
            CHECK(beian_report_verdict(report, &verdict) == BEIAN_OK);
            bad = verdict == BEIAN_VERDICT_REJECT;
            CHECK(beian_report_json(report, &text) == BEIAN_OK);
            view = beian_text_view(text);
            fwrite(view.data, 1, view.len, stdout);
            putchar('\n');
        } else {
            view = beian_text_view(text);
            printf("{\"file\":\"%s\",\"line\":1,\"error\":%.*s}\n", argv[i], (int)view.len, view.data);
        }
        worst = bad > worst ? bad : worst;
        beian_text_free(text);
        beian_report_free(report);
        free(json);
    }
    beian_validator_free(validator);
    return worst;
}
