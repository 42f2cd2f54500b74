-- What a balance paid for is added up by category over many orders, without reading what each of them sold.

-- The category of the product that was sold, as `orders.sold` has it; that of the delivery is empty.
ALTER TABLE order_lines ADD COLUMN category TEXT NOT NULL DEFAULT '';

-- When an order was paid: the instant of its entries, where it has some.
ALTER TABLE orders ADD COLUMN paid_at BIGINT;
UPDATE orders SET paid_at = COALESCE((SELECT t.at FROM transactions t WHERE t.order_id = orders.id AND t.kind = 'order'), at)
    WHERE state IN ('paid', 'cancelled');
CREATE INDEX orders_paid_by_balance ON orders (account, currency, paid_at, id) WHERE state = 'paid' AND due < total;
