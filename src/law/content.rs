//! What a website may be about, and who may file it (服务内容).

use crate::model::{ContentKind, PreApproval, SubjectNature};

/// The field of pre-approval that the content belongs to. Education and health care need none any more in most provinces.
#[must_use]
pub const fn field(content: ContentKind) -> Option<PreApproval> {
    Some(match content {
        ContentKind::News => PreApproval::News,
        ContentKind::Publishing => PreApproval::Publishing,
        ContentKind::DrugsDevices => PreApproval::DrugsDevices,
        ContentKind::Culture => PreApproval::Culture,
        ContentKind::Broadcasting => PreApproval::Broadcasting,
        ContentKind::OnlineGame => PreApproval::OnlineGame,
        _ => return None,
    })
}

/// Content that the documents deny to individuals: what needs an approval, forums, and shops.
#[must_use]
pub const fn is_denied_to_individuals(content: ContentKind) -> bool {
    field(content).is_some() || matches!(content, ContentKind::Forum | ContentKind::Shopping)
}

/// Content that needs its approval for profit only: online culture (互联网文化活动) and games.
#[must_use]
pub const fn is_free_without_profit(content: ContentKind) -> bool {
    matches!(content, ContentKind::Culture | ContentKind::OnlineGame)
}

/// Who seeks a profit: only then online culture (互联网文化活动) and games need their licence.
#[must_use]
pub const fn is_commercial(nature: SubjectNature) -> bool {
    matches!(nature, SubjectNature::Enterprise | SubjectNature::IndividualBusiness)
}
