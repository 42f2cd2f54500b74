-- Orders that were placed before their lines had a category. For SQLite alone, as the name of this file says: it reads JSON
-- by SQLite's functions, and PostgreSQL never had such orders. All lines of an order of gifts are gift cards.
UPDATE order_lines SET category = COALESCE(
    (SELECT json_extract(sold.value, '$.product.category') FROM orders o, json_each(o.sold, '$.lines') sold
     WHERE o.id = order_lines.order_id AND o.gifts = 0 AND json_extract(sold.value, '$.id') = order_lines.line),
    (SELECT json_extract(o.sold, '$.lines[0].product.category') FROM orders o
     WHERE o.id = order_lines.order_id AND o.gifts > 0),
    '') WHERE line <> '';
