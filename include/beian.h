/* beian: the rules of Chinese ICP filing (ICP备案) as a pure library.
 *
 * Generated from src/capi/ by cbindgen. This header is the manual.
 *
 *     beian_validator *validator;
 *     beian_report *report;
 *     const char *at = "2025-11-20T10:00:00+08:00";
 *     beian_validator_new(at, strlen(at), NULL, 0, 0, BEIAN_EN, &validator);
 *     beian_validate_json(validator, json, json_len, &report, NULL);
 *     beian_report_verdict(report, &verdict);
 *     beian_report_free(report);
 *     beian_validator_free(validator);
 *
 * Numbers in a page come to a callback: int32_t take(const beian_found *found, void *user_data).
 *
 *     beian_scan(page, page_len, take, &mine);
 *
 * Conventions, the same for every function:
 *
 * - Functions that can fail return a beian_status. Each names the statuses that are special to it; those of bad pointers,
 *   lengths and UTF-8, and BEIAN_PANIC, can come from any.
 * - Results go to out-parameters, always the last ones. They are written only if the status is BEIAN_OK, unless a function
 *   says otherwise. What an out-parameter held before is neither read nor freed.
 * - Text is a pointer to UTF-8 and a length in bytes. It need not end with a NUL, may hold NULs, and is not kept after the
 *   call. NULL with length 0 is the empty text.
 * - What a function gives in a beian_validator, beian_report or beian_text is the caller's, who frees it once with the
 *   function of that name. A beian_str is a view of text that something else owns; each says what, and so how long it lives.
 * - Every pointer is checked for NULL and alignment, and functions that free ignore NULL. More cannot be checked: a pointer
 *   that is not NULL must point to what its type says, a handle must not have been freed, and a buffer or out-parameter must
 *   not overlap another argument.
 * - All functions can be called from any thread. Each type says what threads may share; values of the flat structs are plain
 *   data.
 * - The library has no state, starts no thread, reads no clock, file or environment, and never prints. A panic inside is
 *   caught and becomes BEIAN_PANIC (with the platform's default of unwinding; the message goes to the process's panic hook).
 *   When memory runs out the process is aborted.
 * - JSON is that of the Rust library, byte for byte, deterministic. Members of orders: schema/order.schema.json, or the page
 *   `model::Order`; of reports: at beian_report_json, or schema/report.schema.json; of filings and questions: schema/ as well.
 * - No text that the library makes shows a personal number, except beian_value_canonical, which is asked for one.
 */

#ifndef BEIAN_H
#define BEIAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Version of this interface. It grows when a function, a struct or a number changes its meaning or goes; what is only
/// added does not count.
#define BEIAN_ABI_VERSION 2

/// A buffer of this many bytes holds the canonical text of every kind of value but names, addresses and mail addresses,
/// with the NUL behind it.
#define BEIAN_VALUE_MAX 256

/// How a call ended.
typedef enum beian_status {
    /// It did what it should. Only then are out-parameters written, unless a function says otherwise.
    BEIAN_OK = 0,
    /// A pointer is NULL or not aligned.
    BEIAN_BAD_POINTER = 1,
    /// A length is more than half of the address space.
    BEIAN_BAD_LENGTH = 2,
    /// A text is not UTF-8.
    BEIAN_NOT_UTF8 = 3,
    /// The instant is not one of RFC 3339.
    BEIAN_BAD_INSTANT = 4,
    /// The library has no profile of that access provider.
    BEIAN_UNKNOWN_PROVIDER = 5,
    /// The number is none of `beian_language`.
    BEIAN_UNKNOWN_LANGUAGE = 6,
    /// The number is none of `beian_kind`, or of `beian_page_kind`.
    BEIAN_UNKNOWN_KIND = 7,
    /// There is nothing at that index.
    BEIAN_OUT_OF_RANGE = 8,
    /// The buffer is too small.
    BEIAN_BUFFER_TOO_SMALL = 9,
    /// The catalogue has no such rule.
    BEIAN_NO_SUCH_RULE = 10,
    /// There is no such question.
    BEIAN_NO_SUCH_QUESTION = 11,
    /// The text is not JSON, or JSON of the wrong type somewhere.
    BEIAN_NOT_AN_ORDER = 16,
    /// The text is not a value of that kind.
    BEIAN_NOT_A_VALUE = 17,
    /// The text is not JSON, or not of a filing.
    BEIAN_NOT_A_FILING = 18,
    /// The text is not JSON, or not of inputs of that question.
    BEIAN_NOT_AN_INPUT = 19,
    /// The text is not JSON, or not a configuration.
    BEIAN_NOT_A_CONFIGURATION = 20,
    /// The library is at fault: it panicked, and the panic was caught. What was passed in can be freed and used on.
    BEIAN_PANIC = 255,
} beian_status;

/// A kind of value. Functions take it as `uint32_t`.
typedef enum beian_kind {
    /// ICP record number (备案号).
    BEIAN_KIND_RECORD_NUMBER = 1,
    /// Number of a telecom licence (电信业务经营许可证).
    BEIAN_KIND_LICENCE = 2,
    /// Public-security filing number (公安备案号).
    BEIAN_KIND_POLICE_NUMBER = 3,
    /// Domain name.
    BEIAN_KIND_DOMAIN = 4,
    /// Unified social credit code (统一社会信用代码).
    BEIAN_KIND_CREDIT_CODE = 5,
    /// Resident ID (居民身份证号码). Personal.
    BEIAN_KIND_RESIDENT_ID = 6,
    /// Mobile number. Personal.
    BEIAN_KIND_MOBILE = 7,
    /// Landline number. Personal.
    BEIAN_KIND_LANDLINE = 8,
    /// Mobile or landline number. Personal.
    BEIAN_KIND_PHONE = 9,
    /// Mail address. Personal.
    BEIAN_KIND_EMAIL = 10,
    /// Postcode.
    BEIAN_KIND_POSTCODE = 11,
    /// IP address.
    BEIAN_KIND_IP_ADDRESS = 12,
    /// Postal address. Personal.
    BEIAN_KIND_ADDRESS = 13,
    /// Name of a person. Personal.
    BEIAN_KIND_PERSON_NAME = 14,
    /// Name of an organisation.
    BEIAN_KIND_ORGANISATION_NAME = 15,
    /// Organisation code (组织机构代码).
    BEIAN_KIND_ORGANISATION_CODE = 16,
    /// Registration number (工商注册号).
    BEIAN_KIND_REGISTRATION_NUMBER = 17,
    /// Passport number. Personal.
    BEIAN_KIND_PASSPORT = 18,
    /// Travel permit of Hong Kong and Macao residents. Personal.
    BEIAN_KIND_HK_MACAO_PERMIT = 19,
    /// Travel permit of Taiwan residents. Personal.
    BEIAN_KIND_TAIWAN_PERMIT = 20,
    /// Filing number of an algorithm (算法备案号).
    BEIAN_KIND_ALGORITHM_NUMBER = 21,
} beian_kind;

/// What can be said of a number in a page by looking at it. Nobody is asked whether it was issued.
typedef enum beian_standing {
    /// It can be one.
    BEIAN_STANDING_VALID = 0,
    /// It can be read, but is probably nobody's, or miswritten.
    BEIAN_STANDING_SUSPICIOUS = 1,
    /// It cannot be one.
    BEIAN_STANDING_MALFORMED = 2,
} beian_standing;

/// Why a number in a page is suspicious (1 to 15) or malformed (16 on).
typedef enum beian_doubt {
    /// It is neither.
    BEIAN_DOUBT_NONE = 0,
    /// Zeros, counted up, one digit only: what people print where a number should stand.
    BEIAN_DOUBT_PLACEHOLDER = 1,
    /// The year of an 8-digit number does not fit: perhaps a ten-digit number cut short.
    BEIAN_DOUBT_YEAR = 2,
    /// 6 digits, as hardly any record number has.
    BEIAN_DOUBT_TOO_SHORT = 4,
    /// The short form of the province is not the one that these numbers use; the canonical text has the right one.
    BEIAN_DOUBT_PROVINCE = 5,
    /// The digits name another province than the short form.
    BEIAN_DOUBT_MISMATCH = 6,
    /// The short form of the province is missing; the canonical text has the one that the digits name.
    BEIAN_DOUBT_NO_PROVINCE = 7,
    /// 证 is written for 备; the canonical text is the record number.
    BEIAN_DOUBT_WORDING = 8,
    /// The first public-security number of its unit: it is somebody's, and examples and templates show it.
    BEIAN_DOUBT_FIRST = 9,
    /// 备 is missing. Only `beian_footer_check` looks for such numbers.
    BEIAN_DOUBT_NO_WORD = 10,
    /// Signs or words stand between 备 and the digits; the canonical text is without them.
    BEIAN_DOUBT_STRAY = 11,
    /// The service part is written wrong; the canonical text has the right one.
    BEIAN_DOUBT_SERVICE = 12,
    /// It breaks the form of its kind.
    BEIAN_DOUBT_FORM = 16,
    /// Something stands in for digits: `XXXXXXXX`, `****`.
    BEIAN_DOUBT_STAND_IN = 17,
    /// A template that was never filled in: `${number}`.
    BEIAN_DOUBT_TEMPLATE = 18,
    /// A joke: 萌ICP备 and the like are no filings.
    BEIAN_DOUBT_PARODY = 19,
} beian_doubt;

/// What the table of approved suffixes says of the suffix of a domain.
typedef enum beian_suffix {
    /// The library knows no such suffix; its table may be older.
    BEIAN_SUFFIX_UNKNOWN = 0,
    /// On the list: a name under it can be filed.
    BEIAN_SUFFIX_APPROVED = 1,
    /// A suffix of the internet that is not on the list.
    BEIAN_SUFFIX_NOT_APPROVED = 2,
} beian_suffix;

/// Whose number a resident ID is.
typedef enum beian_resident {
    /// A mainland resident's.
    BEIAN_RESIDENT_MAINLAND = 1,
    /// On a residence permit for Hong Kong and Macao residents.
    BEIAN_RESIDENT_HK_MACAO = 2,
    /// On a residence permit for Taiwan residents.
    BEIAN_RESIDENT_TAIWAN = 3,
} beian_resident;

/// To whom a segment of mobile numbers was given.
typedef enum beian_operator {
    /// The library's table does not know the segment; it may be older than the number.
    BEIAN_OPERATOR_UNKNOWN = 0,
    /// 中国电信.
    BEIAN_OPERATOR_TELECOM = 1,
    /// 中国移动.
    BEIAN_OPERATOR_MOBILE = 2,
    /// 中国联通.
    BEIAN_OPERATOR_UNICOM = 3,
    /// 中国广电.
    BEIAN_OPERATOR_BROADNET = 4,
    /// 中国星网 and other satellite services.
    BEIAN_OPERATOR_SATELLITE = 5,
} beian_operator;

/// What a segment of mobile numbers is for.
typedef enum beian_segment {
    /// The library's table does not know the segment.
    BEIAN_SEGMENT_UNKNOWN = 0,
    /// Ordinary subscribers.
    BEIAN_SEGMENT_ORDINARY = 1,
    /// Opened for data cards.
    BEIAN_SEGMENT_DATA_CARD = 2,
    /// Resold by virtual operators (虚拟运营商).
    BEIAN_SEGMENT_RESALE = 3,
    /// Satellite telephones.
    BEIAN_SEGMENT_SATELLITE = 4,
    /// Machines (物联网): no one answers such a number.
    BEIAN_SEGMENT_MACHINES = 5,
} beian_segment;

/// What becomes of an order.
typedef enum beian_verdict {
    /// No rule that bars it fails, and none is undecided.
    BEIAN_VERDICT_ACCEPT = 0,
    /// No rule that bars it fails, but some could not be decided.
    BEIAN_VERDICT_INCOMPLETE = 1,
    /// A rule that bars it fails.
    BEIAN_VERDICT_REJECT = 2,
} beian_verdict;

/// How much a finding matters.
typedef enum beian_severity {
    /// A computed hint; nothing is wrong.
    BEIAN_SEVERITY_INFO = 0,
    /// A recommendation or a documented risk.
    BEIAN_SEVERITY_WARNING = 1,
    /// A documented bar to submission or approval.
    BEIAN_SEVERITY_ERROR = 2,
} beian_severity;

/// How a rule ended for an order.
typedef enum beian_outcome {
    /// It does not hold on that day, or not for that provider.
    BEIAN_OUTCOME_NOT_IN_FORCE = 0,
    /// It does not look at such an order.
    BEIAN_OUTCOME_NOT_APPLICABLE = 1,
    /// It holds.
    BEIAN_OUTCOME_PASSED = 2,
    /// It could not be decided: facts are missing that could make it fail.
    BEIAN_OUTCOME_UNDETERMINED = 3,
    /// It does not hold.
    BEIAN_OUTCOME_FAILED = 4,
    /// The caller switched it off.
    BEIAN_OUTCOME_OFF = 5,
} beian_outcome;

/// A language of texts. Functions take it as `uint32_t`.
typedef enum beian_language {
    /// Chinese.
    BEIAN_ZH = 0,
    /// English.
    BEIAN_EN = 1,
} beian_language;

/// What was forgiven in a value: bits of the `notes` of a value. The value is valid, but it was not written in its
/// canonical form, or it is odd.
typedef enum beian_note {
    /// Full-width ASCII.
    BEIAN_NOTE_FULL_WIDTH = 1,
    /// Spaces around or inside.
    BEIAN_NOTE_SPACES = 2,
    /// A look-alike of the hyphen.
    BEIAN_NOTE_DASH = 4,
    /// Letters in the other case.
    BEIAN_NOTE_CASE = 8,
    /// Traditional characters.
    BEIAN_NOTE_TRADITIONAL = 16,
    /// 号 is missing, doubled or in the wrong place.
    BEIAN_NOTE_HAO = 32,
    /// A word more than the canonical form has.
    BEIAN_NOTE_WORDING = 64,
    /// Separators that the canonical form does not have, or lack of those that it has.
    BEIAN_NOTE_SEPARATORS = 128,
    /// A country prefix.
    BEIAN_NOTE_COUNTRY_PREFIX = 256,
    /// A placeholder that people print where a number should stand.
    BEIAN_NOTE_PLACEHOLDER = 512,
    /// A part that the library's table does not know; the table may be older than the value.
    BEIAN_NOTE_UNKNOWN_PART = 1024,
    /// A form that was right once and is not issued any more.
    BEIAN_NOTE_OUTDATED = 2048,
    /// A look-alike of the full stop, or a trailing one.
    BEIAN_NOTE_DOT = 4096,
    /// Something around the value was left out.
    BEIAN_NOTE_TRIMMED = 8192,
    /// Two parts that should agree do not.
    BEIAN_NOTE_MISMATCH = 16384,
    /// A right spelling that its standard converts to the canonical one.
    BEIAN_NOTE_CONVERTED = 32768,
    /// An early number whose check character does not fit.
    BEIAN_NOTE_PILOT = 65536,
} beian_note;

/// What was forgiven about the way a number stands in a page: bits of the `spellings` of a `beian_found`.
typedef enum beian_spelling {
    /// Tags or comments inside the number.
    BEIAN_SPELLING_MARKUP = 1,
    /// HTML entities inside the number.
    BEIAN_SPELLING_ENTITY = 2,
    /// Escapes of JSON or JavaScript inside the number.
    BEIAN_SPELLING_ESCAPE = 4,
    /// IPC for ICP.
    BEIAN_SPELLING_TYPO = 8,
    /// Letters or digits right in front of or behind the number, or another number.
    BEIAN_SPELLING_RUN_ON = 16,
    /// Space or hyphens between the digits.
    BEIAN_SPELLING_GROUPED = 32,
} beian_spelling;

/// What a page is. It stands as a `uint32_t` in `beian_page`.
typedef enum beian_page_kind {
    /// A page of a website, or a screen of an app of which no more is known.
    BEIAN_PAGE_PLAIN = 0,
    /// A host that cannot be reached; its text is not looked at.
    BEIAN_PAGE_UNREACHABLE = 1,
    /// A screen of an app: settings (设置).
    BEIAN_PAGE_SETTINGS = 2,
    /// A screen of an app: about or introduction (关于、介绍).
    BEIAN_PAGE_ABOUT = 3,
    /// A screen of an app: another prominent place.
    BEIAN_PAGE_PROMINENT = 4,
    /// A screen of an app: somewhere else.
    BEIAN_PAGE_ELSEWHERE = 5,
} beian_page_kind;

/// The report of one order. It does not need its validator any more.
///
/// Many threads may read one report at once; only freeing it must be the last thing that happens to it.
typedef struct beian_report beian_report;

/// A text that the caller owns and frees with `beian_text_free`. It never changes, so many threads may read it at once.
typedef struct beian_text beian_text;

/// Checks orders as of one instant, for one provider, strict or not. It holds every province.
///
/// Many threads may use one validator at once; only freeing it must be the last thing that happens to it.
typedef struct beian_validator beian_validator;

/// A view of UTF-8 text that something else owns. A NUL does not follow.
typedef struct beian_str {
    /// The first byte; never NULL when the library gives it.
    const char *data;
    /// How many bytes.
    size_t len;
} beian_str;

/// A number in a page. Its texts live until the callback returns.
typedef struct beian_found {
    /// Where it begins, in bytes.
    size_t start;
    /// Where it ends: the byte behind it.
    size_t end;
    /// What it is, or would be: `BEIAN_KIND_RECORD_NUMBER`, `BEIAN_KIND_LICENCE` (with or without a service part; both are
    /// read by `beian_record_number_parse`), `BEIAN_KIND_POLICE_NUMBER` or `BEIAN_KIND_ALGORITHM_NUMBER`; perhaps others in
    /// later versions.
    enum beian_kind kind;
    /// Whether it can be one.
    enum beian_standing standing;
    /// Why not, or why hardly.
    enum beian_doubt doubt;
    /// What was forgiven, and what is odd about the number itself: bits of `beian_note`.
    uint32_t notes;
    /// What was forgiven about the way it stands in the page: bits of `beian_spelling`.
    uint32_t spellings;
    /// The canonical text; empty if it is malformed.
    struct beian_str canonical;
    /// The doubt in Chinese; empty if there is none.
    struct beian_str reason_zh;
    /// The doubt in English; empty if there is none.
    struct beian_str reason_en;
} beian_found;

/// What `beian_scan_pages` calls for each number, with the index of its page and its own last argument. It gives 0 to go on
/// with the page, a positive number to go on with the next page, and a negative one to stop. It must return, as
/// `beian_found_callback`.
typedef int32_t (*beian_page_found_callback)(size_t page, const struct beian_found *found, void *user_data);

/// What `beian_validate_lines` calls for each order, with the number of its line, counted from 1, and its own last argument.
/// `report` lives until it returns; it is NULL for a line that is no order, and `error` says why, as JSON with `pointer`,
/// `found` and `expected`; else `error` is empty. It gives 0 to go on and anything else to stop. It must return, as
/// `beian_found_callback`.
typedef int32_t (*beian_line_callback)(size_t line,
                                       const struct beian_report *report,
                                       struct beian_str error,
                                       void *user_data);

/// An ICP record number. Only the form is judged: nobody is asked whether it was issued.
typedef struct beian_record_number {
    /// What was forgiven: bits of `beian_note`.
    uint32_t notes;
    /// Running number within province and year.
    uint32_t serial;
    /// Sequence number of the service; 0 for the number of a subject.
    uint32_t service;
    /// Year in which the subject was first approved, or the licence given.
    uint16_t year;
    /// First two digits of the province's division code (GB/T 2260); 0 for a licence of the ministry.
    uint8_t province;
    /// `A` app, `X` mini-program, `K` quick app; 0 for a website and for a subject.
    uint8_t letter;
    /// Whether a telecom licence stands in for the number.
    bool licence;
} beian_record_number;

/// A public-security filing number.
typedef struct beian_police_number {
    /// What was forgiven: bits of `beian_note`.
    uint32_t notes;
    /// The first six digits: a division code, or the code of a police unit.
    uint32_t unit;
    /// First two digits of the division code of the province that the short form names.
    uint8_t province;
    /// Whether it has 12 digits, as older numbers have, and not 14.
    bool old;
} beian_police_number;

/// The parts of a domain name, as places in its canonical text.
typedef struct beian_domain {
    /// What was forgiven: bits of `beian_note`.
    uint32_t notes;
    /// What the table of approved suffixes says.
    enum beian_suffix suffix;
    /// Length of the name.
    uint8_t len;
    /// Where the suffix begins under which names are registered: `com.cn` of `www.example.com.cn`. It reaches to the end.
    uint8_t suffix_at;
    /// Where the name begins that somebody registered, which is what is filed. It reaches to the end.
    uint8_t registrable_at;
    /// Whether there is such a name: false for a name that is itself a suffix.
    bool registrable;
} beian_domain;

/// A unified social credit code.
typedef struct beian_credit_code {
    /// What was forgiven: bits of `beian_note`.
    uint32_t notes;
    /// Six-digit code of the division whose office registered it; 100000 for the national office.
    uint32_t region;
    /// Registering authority: the first character.
    uint8_t authority;
    /// Category of the organisation within its authority: the second character.
    uint8_t category;
} beian_credit_code;

/// A resident ID. What it tells of a person is personal: do not log it.
typedef struct beian_resident_id {
    /// What was forgiven: bits of `beian_note`.
    uint32_t notes;
    /// Six-digit division code of the place where the number was first registered, or that of the permit.
    uint32_t region;
    /// Year of birth.
    uint16_t birth_year;
    /// Month of birth, from 1.
    uint8_t birth_month;
    /// Day of birth, from 1.
    uint8_t birth_day;
    /// Whether the number is a woman's.
    bool female;
    /// Whose number it is.
    enum beian_resident resident;
} beian_resident_id;

/// A mobile number.
typedef struct beian_mobile {
    /// What was forgiven: bits of `beian_note`.
    uint32_t notes;
    /// To whom the segment was given; the subscriber may have carried the number to another one.
    enum beian_operator carrier;
    /// What the segment is for.
    enum beian_segment segment;
} beian_mobile;

/// What `beian_scan` calls for each number, with its last argument. It gives 0 to go on and anything else to stop.
///
/// It must return: no C++ exception, `longjmp` or Rust panic may leave it. It may call every function of the library.
typedef int32_t (*beian_found_callback)(const struct beian_found *found, void *user_data);

/// A page as it was fetched, or a screen of an app.
typedef struct beian_page {
    /// The host that it came from; empty for an app.
    struct beian_str host;
    /// Its HTML or text, as bytes that need not be UTF-8.
    struct beian_str html;
    /// What it is: one of `beian_page_kind`.
    uint32_t kind;
} beian_page;

/// How many findings there are of each severity, and how much is undecided.
typedef struct beian_counts {
    /// Errors.
    size_t errors;
    /// Warnings.
    size_t warnings;
    /// Hints.
    size_t infos;
    /// Rules undecided at some place.
    size_t undetermined_rules;
    /// All findings: of a report one more than the last index of `beian_report_finding`.
    size_t findings;
    /// Undecided rules with their places: of a report one more than the last index of `beian_report_undetermined`.
    size_t undetermined;
} beian_counts;

/// A finding, in the language of the validator. Its texts belong to the report and live as long.
typedef struct beian_finding {
    /// The severity.
    enum beian_severity severity;
    /// Code of the rule: `BA-S0101`.
    struct beian_str code;
    /// Name of the rule for people.
    struct beian_str slug;
    /// What to change, or where the missing thing would stand: a JSON pointer (RFC 6901) into the order.
    struct beian_str path;
    /// What is wrong.
    struct beian_str message;
    /// Why it matters.
    struct beian_str why;
    /// What to do.
    struct beian_str help;
    /// JSON pointers to other places that matter.
    const struct beian_str *related;
    /// How many.
    size_t related_len;
} beian_finding;

/// A rule that could not be decided at a place. Its texts belong to the report and live as long.
typedef struct beian_undetermined {
    /// The severity that a finding would have.
    enum beian_severity severity;
    /// Code of the rule.
    struct beian_str code;
    /// What it looked at: a JSON pointer into the order.
    struct beian_str path;
    /// JSON pointers to every missing fact that could still make it fail.
    const struct beian_str *needs;
    /// How many.
    size_t needs_len;
} beian_undetermined;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/// Version of the library, such as `0.1.0`. Static, with a NUL at the end.
const char *beian_version(void);

/// The `BEIAN_ABI_VERSION` that the library was built with. Compare it with that of the header.
uint32_t beian_abi_version(void);

/// Judges a column of texts as values of one kind (`beian_kind`), as people write them, or in canonical form only if `strict`
/// is not 0.
///
/// `texts`, `texts_len`, `offsets`: the column as Arrow has it, `count` texts one behind the other and `count + 1` offsets in
/// bytes. `statuses`: `count` bytes, each `BEIAN_OK`, `BEIAN_NOT_A_VALUE` or `BEIAN_NOT_UTF8`. `canonical`, `capacity`,
/// `canonical_offsets`: NULL, 0 and NULL, or a buffer for the canonical texts without NULs and `count + 1` offsets into it;
/// what is no value has an empty one. `done`: how many texts were judged; it is written for `BEIAN_BUFFER_TOO_SMALL` as well,
/// when everything before it is, so that a caller goes on from there.
///
/// `BEIAN_UNKNOWN_KIND`, `BEIAN_BUFFER_TOO_SMALL`. `BEIAN_BAD_LENGTH`: the offsets are not in order, or leave the texts.
enum beian_status beian_value_column(uint32_t kind,
                                     uint32_t strict,
                                     const char *texts,
                                     size_t texts_len,
                                     const int32_t *offsets,
                                     size_t count,
                                     uint8_t *statuses,
                                     char *canonical,
                                     size_t capacity,
                                     int32_t *canonical_offsets,
                                     size_t *done);

/// Finds numbers in many pages, as `beian_scan` does in one.
///
/// `pages`, `pages_len`, `offsets`: the pages as Arrow has a column, `count` of them one behind the other and `count + 1`
/// offsets in bytes. `callback`: called for each number, from this thread, before the function returns; places in
/// `beian_found` are those of its page.
///
/// `BEIAN_BAD_LENGTH`: the offsets are not in order, or leave the pages.
enum beian_status beian_scan_pages(const char *pages,
                                   size_t pages_len,
                                   const int32_t *offsets,
                                   size_t count,
                                   beian_page_found_callback callback,
                                   void *user_data);

/// Checks orders of JSON Lines, one a line, one after the other. Empty lines are left out, and a BOM at the head.
///
/// `callback`: called for each order, from this thread, before the function returns. A line that is no order does not end it.
enum beian_status beian_validate_lines(const struct beian_validator *validator,
                                       const char *lines,
                                       size_t lines_len,
                                       beian_line_callback callback,
                                       void *user_data);

/// Memory that the caller owns and frees with `beian_memory_free`, for a host of WebAssembly that puts texts into the
/// library's memory. Aligned to 16 bytes; what is in it is not set. NULL if there is none, and for 0 bytes.
void *beian_memory_new(size_t len);

/// Frees memory of `beian_memory_new`, of the same length. NULL is ignored.
void beian_memory_free(void *data, size_t len);

/// What bits of `beian_note` mean, in a language (in English, if it is none): of the lowest that is set. Static; empty if no
/// such bit is set.
struct beian_str beian_note_text(uint32_t notes,
                                 uint32_t language);

/// What bits of `beian_spelling` mean, in a language (in English, if it is none): of the lowest that is set. Static; empty if
/// no such bit is set.
struct beian_str beian_spelling_text(uint32_t spellings,
                                     uint32_t language);

/// Reads an ICP record number as people write it.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
enum beian_status beian_record_number_parse(const char *text, size_t len, struct beian_record_number *out);

/// Reads a public-security filing number as people write it.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
enum beian_status beian_police_number_parse(const char *text, size_t len, struct beian_police_number *out);

/// Reads a domain name as people write it, and writes its canonical text (lower case, A-labels), with a NUL behind it, into
/// a buffer of the caller's. 254 bytes hold every name.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why. `BEIAN_BUFFER_TOO_SMALL`.
enum beian_status beian_domain_parse(const char *text,
                                     size_t len,
                                     char *buffer,
                                     size_t capacity,
                                     struct beian_domain *out);

/// Reads a unified social credit code as people write it.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
enum beian_status beian_credit_code_parse(const char *text, size_t len, struct beian_credit_code *out);

/// Reads a resident ID as people write it. The struct does not hold the number.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
enum beian_status beian_resident_id_parse(const char *text, size_t len, struct beian_resident_id *out);

/// Reads a mobile number as people write it. The struct does not hold the number.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
enum beian_status beian_mobile_parse(const char *text, size_t len, struct beian_mobile *out);

/// Finds record, licence, public-security and algorithm numbers in text or raw HTML as people write them, in order. The text
/// need not be UTF-8; no copy of it is made.
///
/// `callback`: called for each number, from this thread, before the function returns. `user_data`: handed to it as it is. That
/// the callback stopped the search is no failure.
enum beian_status beian_scan(const char *text,
                             size_t len,
                             beian_found_callback callback,
                             void *user_data);

/// Checks what the pages of a site, or the screens of an app, show against what was filed.
///
/// `pages`, `pages_len`: an array; NULL with length 0 is none. Their hosts must be UTF-8; what a page shows that is not, is
/// undetermined. `filing`: as JSON, with the members of `display::Filing`, all of them optional. `at`: the instant as of which
/// it is checked, as RFC 3339 has it. `out`: the report as JSON in both languages; the caller frees it with `beian_text_free`.
/// `counts`: NULL, or where to put how many findings there are. `error`: NULL, or where to put why `filing` is none, as JSON
/// with `pointer`, `found` and `expected`; the caller frees it. It is written for `BEIAN_NOT_A_FILING`, and for
/// `BEIAN_NOT_UTF8` if it is the filing that is not.
///
/// `BEIAN_NOT_A_FILING`, `BEIAN_NOT_UTF8`, `BEIAN_BAD_INSTANT`, `BEIAN_UNKNOWN_KIND`.
enum beian_status beian_footer_check(const struct beian_page *pages,
                                     size_t pages_len,
                                     const char *filing,
                                     size_t filing_len,
                                     const char *at,
                                     size_t at_len,
                                     struct beian_text **out,
                                     struct beian_counts *counts,
                                     struct beian_text **error);

/// Answers a question that people who file ask, by the day, the provider and the strictness of a validator.
///
/// `question`: its noun and its name with a blank between them: `filing needed`, `materials checklist` (what to attach, by
/// province). `json`: its inputs as a JSON object, all of them optional. `out`: the answer as JSON, with citations, in both languages; the caller frees it with `beian_text_free`.
/// `error`: NULL, or where to put why the text is not that, as JSON with `pointer`, `found` and `expected`; the caller frees it.
/// It is written for `BEIAN_NOT_AN_INPUT`, and for `BEIAN_NOT_UTF8` if it is the JSON that is not, and never shows a value.
///
/// `BEIAN_NO_SUCH_QUESTION`: `beian_questions_json` has them. `BEIAN_NOT_AN_INPUT`, `BEIAN_NOT_UTF8`.
enum beian_status beian_decide(const struct beian_validator *validator,
                               const char *question,
                               size_t question_len,
                               const char *json,
                               size_t json_len,
                               struct beian_text **out,
                               struct beian_text **error);

/// All questions as a JSON array, with their inputs and the words that those take, in both languages. The caller frees it.
enum beian_status beian_questions_json(struct beian_text **out);

/// Frees a report and all texts of its findings. NULL is ignored.
void beian_report_free(struct beian_report *report);

/// What becomes of the order. Warnings never change it.
enum beian_status beian_report_verdict(const struct beian_report *report, enum beian_verdict *out);

/// How many findings there are.
enum beian_status beian_report_counts(const struct beian_report *report, struct beian_counts *out);

/// A finding, in the order of the model, then by code. Its texts live as long as the report.
///
/// `BEIAN_OUT_OF_RANGE`.
enum beian_status beian_report_finding(const struct beian_report *report, size_t index, struct beian_finding *out);

/// A rule that could not be decided, in the order of the model, then by code. Its texts live as long as the report.
///
/// `BEIAN_OUT_OF_RANGE`.
enum beian_status beian_report_undetermined(const struct beian_report *report,
                                            size_t index,
                                            struct beian_undetermined *out);

/// How a rule ended, by its code.
///
/// `BEIAN_NO_SUCH_RULE`.
enum beian_status beian_report_outcome(const struct beian_report *report,
                                       const char *code,
                                       size_t code_len,
                                       enum beian_outcome *out);

/// The whole report as compact JSON, in both languages. The caller frees it. Its members:
///
/// - `format`: number of the format, 1; it grows when a member goes or changes its meaning, not when one is added
/// - `verdict`: `"accept"`, `"incomplete"` or `"reject"`; `checked_at`: the instant; `ruleset`: which rules
/// - `counts`: `error`, `warning`, `info` (all findings), `undetermined` (rules undecided somewhere)
/// - `diagnostics`: the findings, each with `code`, `slug`, `severity` (`"error"`, `"warning"`, `"info"`), `path` (a JSON pointer into
///   the order), `label` (what the forms call the place, if they have it), `message`, `why`, `help` (each with `zh` and `en`), `source`
///   (citations: `id`, `title`, `section`, `date` and `url` or null, `read` of pages without a date), `params` (values by name), `related`
///   (pointers), `more_related` (how many more, if any)
/// - `undetermined`: the rules that lack a fact, each with `code`, `path`, `label` (if any), `needs` (pointers), `more_needs` (if any),
///   `blocked_by` (codes of findings that stand where a fact is needed, if any)
/// - `hidden`: only if something is left out: `code`, `findings`, `undetermined` of each rule
///
/// `schema/report.schema.json` says it formally.
enum beian_status beian_report_json(const struct beian_report *report,
                                    struct beian_text **out);

/// The whole report for people, in the language of the validator. The caller frees it.
enum beian_status beian_report_text(const struct beian_report *report, struct beian_text **out);

/// All rules as a JSON array, by code, in both languages, with their sources. The caller frees it.
enum beian_status beian_catalog_json(struct beian_text **out);

/// The rule with a code or a slug, as JSON in both languages. The caller frees it.
///
/// `BEIAN_NO_SUCH_RULE`.
enum beian_status beian_explain_json(const char *code, size_t code_len, struct beian_text **out);

/// The rule with a code or a slug, as a page for people. The caller frees it.
///
/// `BEIAN_NO_SUCH_RULE`, `BEIAN_UNKNOWN_LANGUAGE`.
enum beian_status beian_explain_text(const char *code, size_t code_len, uint32_t language, struct beian_text **out);

/// What a status means, in a language (in English, if it is none). Static, with a NUL at the end; never NULL, whatever the
/// numbers.
const char *beian_status_text(int32_t status,
                              uint32_t language);

/// The bytes of a text, and how many; a NUL follows them. They live as long as the text. Empty for NULL.
struct beian_str beian_text_view(const struct beian_text *text);

/// Frees a text. NULL is ignored.
void beian_text_free(struct beian_text *text);

/// Makes a validator.
///
/// `at`: the instant as of which orders are checked, as RFC 3339 has it: `2025-11-20T10:00:00+08:00`. Days are Beijing days.
/// `provider`: the access provider whose limits hold; `tencent`, or NULL with length 0 for the same. `strict`: if not 0, what
/// only the FAQ of 2018 or the undated guide says keeps the severity of its text. `language`: of the texts of findings, one
/// of `beian_language`. `out`: the validator, which the caller frees with `beian_validator_free`.
///
/// `BEIAN_BAD_INSTANT`, `BEIAN_UNKNOWN_PROVIDER`, `BEIAN_UNKNOWN_LANGUAGE`.
enum beian_status beian_validator_new(const char *at,
                                      size_t at_len,
                                      const char *provider,
                                      size_t provider_len,
                                      uint32_t strict,
                                      uint32_t language,
                                      struct beian_validator **out);

/// Makes a validator from a configuration: the provider's profile, suffixes and holidays that were added, rules that are switched
/// off or lowered, strictness and the weight of pages, as the Rust library's `Config` documents it.
///
/// `at`, `language`, `out`: as of `beian_validator_new`. `config`: one JSON object; `{}` is what `beian_validator_new` makes.
/// `error`: NULL, or where to put why the text is no configuration, as JSON with `pointer`, `found` and `expected`; the caller
/// frees it with `beian_text_free`. It is written for `BEIAN_NOT_A_CONFIGURATION`, and for `BEIAN_NOT_UTF8` if it is the
/// configuration that is not.
///
/// `BEIAN_BAD_INSTANT`, `BEIAN_UNKNOWN_LANGUAGE`, `BEIAN_NOT_A_CONFIGURATION`, `BEIAN_NOT_UTF8`.
enum beian_status beian_validator_configured(const char *at,
                                             size_t at_len,
                                             const char *config,
                                             size_t config_len,
                                             uint32_t language,
                                             struct beian_validator **out,
                                             struct beian_text **error);

/// Names the rules that a validator checks: version of the library, provider, strictness, what a configuration switched and
/// added, day. The caller frees the text.
enum beian_status beian_validator_ruleset(const struct beian_validator *validator,
                                          struct beian_text **out);

/// Frees a validator. NULL is ignored. Its reports live on.
void beian_validator_free(struct beian_validator *validator);

/// Reads an order from JSON and checks it. The text is not kept.
///
/// `out`: the report, which the caller frees with `beian_report_free`. `error`: NULL, or where to put why the text is not an
/// order, as JSON with `pointer`, `found` and `expected`; the caller frees it with `beian_text_free`. It is written for
/// `BEIAN_NOT_AN_ORDER` and `BEIAN_NOT_UTF8` only, and never shows a value of the order. An order that is too large is not
/// refused: its report says so.
///
/// `BEIAN_NOT_AN_ORDER`, `BEIAN_NOT_UTF8`.
enum beian_status beian_validate_json(const struct beian_validator *validator,
                                      const char *json,
                                      size_t json_len,
                                      struct beian_report **out,
                                      struct beian_text **error);

/// Whether a text is a value of a kind (`beian_kind`), as people write it, or in canonical form only if `strict` is not 0.
///
/// `notes`: NULL, or where to put what was forgiven, bits of `beian_note`.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why. `BEIAN_UNKNOWN_KIND`.
enum beian_status beian_value_check(uint32_t kind,
                                    uint32_t strict,
                                    const char *text,
                                    size_t len,
                                    uint32_t *notes);

/// Writes the canonical text of a value, with a NUL behind it, into a buffer of the caller's. `written`: its length without
/// the NUL. Personal values are written whole: do not log them.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why. `BEIAN_UNKNOWN_KIND`. `BEIAN_BUFFER_TOO_SMALL`: `BEIAN_VALUE_MAX`
/// says what suffices.
enum beian_status beian_value_canonical(uint32_t kind,
                                        const char *text,
                                        size_t len,
                                        char *buffer,
                                        size_t capacity,
                                        size_t *written);

/// Why a text is not a value of a kind, as a sentence that names the part and the offence and does not show the text. Empty
/// if it is one. The caller frees it.
///
/// `BEIAN_UNKNOWN_KIND`, `BEIAN_UNKNOWN_LANGUAGE`.
enum beian_status beian_value_explain(uint32_t kind,
                                      uint32_t strict,
                                      uint32_t language,
                                      const char *text,
                                      size_t len,
                                      struct beian_text **out);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* BEIAN_H */
