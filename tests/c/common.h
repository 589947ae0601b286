/* What the C clients share: reading a file, and a check that says where it failed. */
#ifndef COMMON_H
#define COMMON_H

#include "beian.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define AT "2025-11-20T10:00:00+08:00"

#define CHECK(what)                                                                 \
    do {                                                                            \
        if (!(what)) {                                                              \
            fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #what);      \
            exit(1);                                                                \
        }                                                                           \
    } while (0)

/* The bytes of a file; the caller frees them. */
static char *read_file(const char *name, size_t *len) {
    FILE *file = fopen(name, "rb");
    char *bytes = NULL;
    size_t room = 0, got;
    if (!file) {
        perror(name);
        exit(2);
    }
    *len = 0;
    do {
        room = room ? room * 2 : 65536;
        bytes = realloc(bytes, room);
        CHECK(bytes);
        got = fread(bytes + *len, 1, room - *len, file);
        *len += got;
    } while (*len == room);
    fclose(file);
    return bytes;
}

/* A validator of a language, as of AT. */
static beian_validator *new_validator(uint32_t strict, uint32_t language) {
    beian_validator *validator = NULL;
    CHECK(beian_validator_new(AT, strlen(AT), NULL, 0, strict, language, &validator) == BEIAN_OK);
    CHECK(validator);
    return validator;
}

#endif
