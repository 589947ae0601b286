//! What a value consists of.

use beian::value::{
    CreditCode, DomainName, IpAddress, LicenceNumber, PoliceNumber, Province, RecordNumber, ResidentId, Value,
};
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// The parts of a value that is given by its canonical text; empty for kinds that have none.
pub(crate) fn of<'py>(py: Python<'py>, kind: &str, canonical: &str) -> PyResult<Bound<'py, PyDict>> {
    let parts = PyDict::new(py);
    match kind {
        "record_number" => with(canonical, |number| record_number(&parts, number)),
        "licence" => with(canonical, |number| licence(&parts, number)),
        "police_number" => with(canonical, |number| police_number(&parts, number)),
        "domain" => with(canonical, |name| domain(&parts, name)),
        "ip_address" => with(canonical, |address| ip_address(&parts, address)),
        "credit_code" => with(canonical, |code| credit_code(&parts, code)),
        "resident_id" => with(canonical, |id| resident_id(&parts, id)),
        _ => Ok(()),
    }?;
    Ok(parts)
}

fn with<V: Value>(canonical: &str, fill: impl FnOnce(&V) -> PyResult<()>) -> PyResult<()> {
    V::parse(canonical).map_or(Ok(()), |value| fill(&value))
}

/// The words of enumerations are those of orders.
fn word(province: Option<Province>) -> Option<&'static str> {
    province.map(Province::word)
}

fn record_number(parts: &Bound<'_, PyDict>, number: &RecordNumber) -> PyResult<()> {
    parts.set_item("subject", number.subject().to_string())?;
    parts.set_item("province", word(number.province()))?;
    parts.set_item("year", number.year())?;
    parts.set_item("serial", number.serial())?;
    parts.set_item("licence", number.licence().map(|licence| licence.to_string()))?;
    parts.set_item("service", number.service().map(|service| service.index.get()))?;
    parts.set_item("letter", number.service().and_then(|service| service.kind).map(|kind| kind.letter()))
}

fn licence(parts: &Bound<'_, PyDict>, number: &LicenceNumber) -> PyResult<()> {
    parts.set_item("province", word(number.province()))?;
    parts.set_item("icp", number.is_icp())?;
    parts.set_item("classes", number.classes().map(|class| class.text()).collect::<Vec<_>>())?;
    parts.set_item("year", number.year())?;
    parts.set_item("serial", number.serial())
}

fn police_number(parts: &Bound<'_, PyDict>, number: &PoliceNumber) -> PyResult<()> {
    parts.set_item("province", number.province().word())?;
    parts.set_item("code_province", word(number.code_province()))?;
    parts.set_item("unit", number.unit())?;
    parts.set_item("serial", number.serial())?;
    parts.set_item("query_url", number.query_url())
}

fn domain(parts: &Bound<'_, PyDict>, name: &DomainName) -> PyResult<()> {
    parts.set_item("unicode", name.to_unicode())?;
    parts.set_item("registrable", name.registrable())?;
    parts.set_item("suffix", name.suffix())?;
    parts.set_item("host_part", name.host_part())?;
    parts.set_item("suffix_class", crate::text::snake_case(&format!("{:?}", name.suffix_class())))
}

fn ip_address(parts: &Bound<'_, PyDict>, address: &IpAddress) -> PyResult<()> {
    parts.set_item("version", if address.get().is_ipv4() { 4 } else { 6 })?;
    parts.set_item("reach", crate::text::snake_case(&format!("{:?}", address.reach())))
}

fn credit_code(parts: &Bound<'_, PyDict>, code: &CreditCode) -> PyResult<()> {
    parts.set_item("authority", code.authority())?;
    parts.set_item("category", code.category())?;
    parts.set_item("region", code.region())?;
    parts.set_item("organisation_code", code.organisation_code().canonical())?;
    parts.set_item("pilot", code.is_pilot())
}

fn resident_id(parts: &Bound<'_, PyDict>, id: &ResidentId) -> PyResult<()> {
    parts.set_item("region", id.region())?;
    parts.set_item("birth_date", id.birth_date().to_string())?;
    parts.set_item("sex", crate::text::snake_case(&format!("{:?}", id.sex())))?;
    parts.set_item("kind", crate::text::snake_case(&format!("{:?}", id.kind())))
}
