/* threads FILE...: eight threads share one validator and one report, one page and one list of pages; each must see what a
 * single thread sees. */
#include "common.h"
#include <pthread.h>

enum { THREADS = 8, ROUNDS = 200, MOST_FILES = 256 };

static beian_validator *validator;
static beian_report *shared;
static int files;
static char *jsons[MOST_FILES];
static size_t lens[MOST_FILES];
static beian_text *expected[MOST_FILES];

static beian_text *report_of(int file) {
    beian_report *report = NULL;
    beian_text *text = NULL;
    CHECK(beian_validate_json(validator, jsons[file], lens[file], &report, NULL) == BEIAN_OK);
    CHECK(beian_report_json(report, &text) == BEIAN_OK);
    beian_report_free(report);
    return text;
}

static const char page[] = "<footer>京ICP备2025000123号 川ICP备19004321号 京公网安备11010802035340号</footer>";
static beian_page pages[1];
static beian_text *footer;
static size_t sum;

static int32_t add(const beian_found *found, void *sum) {
    *(size_t *)sum += found->start + found->end + found->canonical.len + found->reason_zh.len;
    return 0;
}

static size_t scanned(void) {
    size_t seen = 0;
    CHECK(beian_scan(page, sizeof page - 1, add, &seen) == BEIAN_OK);
    return seen;
}

static beian_text *footer_of(void) {
    static const char filing[] = "{\"service_number\":\"京ICP备2025000123号-1\"}";
    beian_text *text = NULL;
    CHECK(beian_footer_check(pages, 1, filing, sizeof filing - 1, AT, strlen(AT), &text, NULL, NULL) == BEIAN_OK);
    return text;
}

static int same(beian_str a, beian_str b) { return a.len == b.len && memcmp(a.data, b.data, a.len) == 0; }

static void *work(void *first) {
    int i;
    size_t j;
    for (i = 0; i < ROUNDS; i++) {
        int file = (*(const int *)first + i) % files;
        beian_text *text = report_of(file);
        CHECK(same(beian_text_view(text), beian_text_view(expected[file])));
        beian_text_free(text);
        CHECK(scanned() == sum);
        text = footer_of();
        CHECK(same(beian_text_view(text), beian_text_view(footer)));
        beian_text_free(text);
    }
    /* All threads race to be the first that asks for a finding of the shared report, and see one and the same text. */
    {
        beian_counts counts;
        beian_finding one, again;
        CHECK(beian_report_counts(shared, &counts) == BEIAN_OK && counts.findings > 0);
        for (j = 0; j < counts.findings; j++) {
            CHECK(beian_report_finding(shared, j, &one) == BEIAN_OK);
            CHECK(beian_report_finding(shared, j, &again) == BEIAN_OK);
            CHECK(one.message.data == again.message.data && one.message.len > 0 && one.path.len > 0);
        }
    }
    return NULL;
}

int main(int argc, char **argv) {
    static const char broken[] = "{\"kind\":\"frist_filing\",\"services\":[{\"kind\":\"shop\"}]}";
    pthread_t threads[THREADS];
    int firsts[THREADS], i;
    files = argc - 1;
    CHECK(files > 0 && files <= MOST_FILES);
    validator = new_validator(0, BEIAN_EN);
    CHECK(beian_validate_json(validator, broken, strlen(broken), &shared, NULL) == BEIAN_OK);
    pages[0].host.data = pages[0].html.data = page;
    pages[0].host.len = 0;
    pages[0].html.len = sizeof page - 1;
    pages[0].kind = BEIAN_PAGE_PLAIN;
    footer = footer_of();
    sum = scanned();
    CHECK(sum > 0);
    for (i = 0; i < files; i++) {
        jsons[i] = read_file(argv[i + 1], &lens[i]);
        expected[i] = report_of(i);
    }
    for (i = 0; i < THREADS; i++) {
        firsts[i] = i;
        CHECK(pthread_create(&threads[i], NULL, work, &firsts[i]) == 0);
    }
    for (i = 0; i < THREADS; i++) {
        CHECK(pthread_join(threads[i], NULL) == 0);
    }
    for (i = 0; i < files; i++) {
        beian_text_free(expected[i]);
        free(jsons[i]);
    }
    beian_text_free(footer);
    beian_report_free(shared);
    beian_validator_free(validator);
    printf("threads: %d threads, %d reports each, all as expected\n", (int)THREADS, (int)ROUNDS);
    return 0;
}
