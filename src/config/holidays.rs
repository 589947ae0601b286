//! Years of the calendar that a caller gives.

use super::read::{At, Read, day};
use crate::calendar::Year;
use chrono::{Datelike as _, NaiveDate};

/// Years, each with its holidays and the weekend days that work for them.
pub(super) fn read(at: &At<'_>) -> Read<Vec<Year>> {
    let mut years: Vec<Year> = Vec::new();
    for at in at.list()? {
        let members = at.members(&["year", "holidays", "workdays", "origin"])?;
        let place = members.needed("year")?;
        let number = place.number()?;
        let known = i32::try_from(number).ok().filter(|year| NaiveDate::from_ymd_opt(*year, 1, 1).is_some());
        let Some(number) = known else {
            return Err(place.wrong(number.to_string(), "a year"));
        };
        if years.iter().any(|year| year.year == number) {
            return Err(place.wrong("a year that is given twice", "each year once"));
        }
        members.needed("origin")?.text()?;
        let mut taken = Vec::new();
        let mut year = Year::new(number);
        for (name, works) in [("holidays", false), ("workdays", true)] {
            let Some(at) = members.get(name) else { continue };
            for at in at.list()? {
                for day in days(&at, number)? {
                    if taken.contains(&day) {
                        return Err(at.wrong(format!("{day}, which is given already"), "each day once"));
                    }
                    taken.push(day);
                    let (month, day) = (day.month(), day.day());
                    year = if works { year.workdays(month, day, day) } else { year.holidays(month, day, day) };
                }
            }
        }
        years.push(year);
    }
    Ok(years)
}

/// A day of the year, or all from one to another: `2027-02-05/2027-02-11`.
fn days(at: &At<'_>, year: i32) -> Read<Vec<NaiveDate>> {
    let text = at.text()?;
    let (from, to) = text.split_once('/').unwrap_or((text, text));
    let (Some(from), Some(to)) = (day(from), day(to)) else {
        return Err(at.wrong("something else", "a day as 2027-01-01, or days as 2027-02-05/2027-02-11"));
    };
    if from.year() != year || to.year() != year {
        return Err(at.wrong("a day of another year", format!("a day of {year}")));
    }
    if to < from {
        return Err(at.wrong(format!("{to}, which is before {from}"), "the earlier day first"));
    }
    Ok(from.iter_days().take_while(|day| *day <= to).collect())
}
