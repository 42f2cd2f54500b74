//! `/points`: points that become balance.

use crate::{
    Money, Time,
    api::balance::Bucket,
    api::redeem::Attempt,
    json::{Json, Wire, wire},
};
use serde::{Deserialize, Serialize};

/// What points are worth: whole steps of `points` become `worth` each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rate {
    /// Points of a step.
    pub points: i64,
    /// What a step becomes.
    pub worth: Money,
}

wire!(Rate { points, worth });

/// `POST /points/conversions`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Convert {
    /// So many points; whole steps of the rate.
    pub points: i64,
    /// What they were said to become. Should the rate have changed since, nothing moves.
    pub worth: Money,
}

/// Points that became balance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Conversion {
    /// Opaque.
    pub id: String,
    /// When.
    pub at: Time,
    /// What went, in points.
    pub points: Money,
    /// What came.
    pub amount: Money,
    /// Where it went.
    pub bucket: Bucket,
    /// The points that are left.
    pub points_left: Money,
    /// All that the account has available in this currency now.
    pub balance_after: Money,
}

wire!(Conversion { id, at, points, amount, bucket, points_left, balance_after });

/// What became of a conversion, so that who redeems loads nothing of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Converted(pub Attempt);

impl Wire for Converted {
    fn take(mut json: Json) -> Option<Self> {
        let conversion = json.field("conversion");
        conversion.map(|conversion| Attempt::Converted { conversion }).or_else(|| Attempt::take(json)).map(Converted)
    }
}
