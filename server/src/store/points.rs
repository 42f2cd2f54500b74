//! What only points need: the lot that a conversion made knows it.

use super::{Fault, Tx};

impl Tx {
    /// Notes that a lot came from a conversion.
    pub async fn came_from_points(&mut self, lot: &str, conversion: &str) -> Result<(), Fault> {
        let noted = sqlx::query("UPDATE lots SET conversion = $2 WHERE id = $1");
        noted.bind(lot).bind(conversion).execute(self.db()).await?;
        Ok(())
    }
}
