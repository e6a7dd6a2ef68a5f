/** The most pieces of one variant that a reader may ask for at once. */
export const quantityLimit = 99;
