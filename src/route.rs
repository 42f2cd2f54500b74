//! Every address of the app, once.

/// `/`: the way in.
pub const HOME: &str = "/";
/// `/redeem`.
pub const REDEEM: &str = "/redeem";
/// `/balance`.
pub const BALANCE: &str = "/balance";
/// `/signin`.
pub const SIGN_IN: &str = "/signin";

/// What an address shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Redeem a code.
    Redeem,
    /// Balance and history.
    Balance,
    /// Sign in.
    SignIn,
    /// Nothing stands at this address.
    Lost,
}

/// The place at this path.
pub fn place(path: &str) -> Place {
    match path.trim_end_matches('/') {
        "" | REDEEM => Place::Redeem,
        BALANCE => Place::Balance,
        SIGN_IN => Place::SignIn,
        _ => Place::Lost,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_has_its_place_and_the_rest_is_lost() {
        assert_eq!(place("/"), Place::Redeem);
        assert_eq!(place("/balance/"), Place::Balance);
        assert_eq!(place("/balanced"), Place::Lost);
    }
}
