//! What travels between the app and the server: plain data, one file a noun.

pub mod account;
pub mod balance;
pub mod cart;
pub mod case;
pub mod catalog;
pub mod config;
pub mod embed;
pub mod factor;
pub mod gift;
pub mod licence;
pub mod mailed;
pub mod order;
pub mod passkey;
pub mod points;
pub mod promotion;
pub mod push;
pub mod redeem;
pub mod session;
pub mod spending;
pub mod subscription;

use crate::json::{Json, Wire};
use serde::{Deserialize, Serialize};

/// Where every call begins.
pub const BASE: &str = "/api/v1";

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// In the list's order.
    pub items: Vec<T>,
    /// Opaque; asks for what follows. Absent on the last page.
    pub next: Option<String>,
}

impl<T: Wire> Wire for Page<T> {
    fn take(mut json: Json) -> Option<Self> {
        Some(Page { items: json.field("items")?, next: json.field("next")? })
    }
}
