//! What a shop makes of the app's looks.

use super::{Fault, Look, Tx};
use domain::look::Theme;

impl Look {
    /// The shop's theme, where it has one.
    pub async fn theme(&mut self) -> Result<Option<Theme>, Fault> {
        let tokens: Option<String> = sqlx::query_scalar("SELECT tokens FROM theme").fetch_optional(self.db()).await?;
        let read = |tokens: String| serde_json::from_str(&tokens).map_err(|_| Fault::Corrupt("theme"));
        tokens.map(read).transpose()
    }
}

impl Tx {
    /// The shop has this theme from now on.
    pub async fn put_theme(&mut self, theme: &Theme) -> Result<(), Fault> {
        let tokens = serde_json::to_string(theme).map_err(|_| Fault::Corrupt("theme"))?;
        let put = sqlx::query(
            "INSERT INTO theme (one, tokens) VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET tokens = excluded.tokens",
        );
        put.bind(tokens).execute(self.db()).await?;
        Ok(())
    }

    /// The shop has the house's looks again; says whether it had its own.
    pub async fn drop_theme(&mut self) -> Result<bool, Fault> {
        Ok(sqlx::query("DELETE FROM theme").execute(self.db()).await?.rows_affected() == 1)
    }
}
