/** All invoices and credit notes of an order: more than anybody will issue for one. */
export const MOST_OF_AN_ORDER = { limit: 1000, offset: 0 };
