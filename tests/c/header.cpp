// The header in C++17: it compiles alone, it links, and its enums are enums.
#include "beian.h"

#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct Free {
    void operator()(beian_validator *validator) const { beian_validator_free(validator); }
    void operator()(beian_report *report) const { beian_report_free(report); }
};

// A lambda without captures is a callback of C.
static std::vector<std::string> numbers(std::string_view page) {
    std::vector<std::string> found;
    auto take = [](const beian_found *number, void *user_data) noexcept -> int32_t {
        static_cast<std::vector<std::string> *>(user_data)->emplace_back(number->canonical.data, number->canonical.len);
        return 0;
    };
    if (beian_scan(page.data(), page.size(), take, &found) != BEIAN_OK) found.clear();
    return found;
}

int main() {
    constexpr std::string_view at = "2025-11-20T10:00:00+08:00", json = R"({"kind":"first_filing"})";
    beian_validator *made = nullptr;
    if (beian_validator_new(at.data(), at.size(), nullptr, 0, 0, BEIAN_EN, &made) != BEIAN_OK) return 1;
    std::unique_ptr<beian_validator, Free> validator(made);
    beian_report *out = nullptr;
    if (beian_validate_json(validator.get(), json.data(), json.size(), &out, nullptr) != BEIAN_OK) return 2;
    std::unique_ptr<beian_report, Free> report(out);
    beian_verdict verdict = BEIAN_VERDICT_ACCEPT;
    if (beian_report_verdict(report.get(), &verdict) != BEIAN_OK || verdict != BEIAN_VERDICT_REJECT) return 3;
    if (numbers("<p>粤 ICP备 2021000123 号-4") != std::vector<std::string>{"粤ICP备2021000123号-4"}) return 5;
    return beian_abi_version() == BEIAN_ABI_VERSION ? 0 : 4;
}
