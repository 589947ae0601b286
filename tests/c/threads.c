/* threads FILE...: eight threads share one validator and one report; each must see what a single thread sees. */
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

static int same(beian_str a, beian_str b) { return a.len == b.len && memcmp(a.data, b.data, a.len) == 0; }

static void *work(void *first) {
    int i;
    size_t j;
    for (i = 0; i < ROUNDS; i++) {
        int file = (*(const int *)first + i) % files;
        beian_text *text = report_of(file);
        CHECK(same(beian_text_view(text), beian_text_view(expected[file])));
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
    beian_report_free(shared);
    beian_validator_free(validator);
    printf("threads: %d threads, %d reports each, all as expected\n", (int)THREADS, (int)ROUNDS);
    return 0;
}
