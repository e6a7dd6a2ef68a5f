/** The page of the order lines that funded a place in a month. */
export const linesOfPlace = (placeId: string, month: string): string =>
  `/insteg/funding/places/${placeId}?month=${month}`;

/** The page of the places that an order line funded. */
export const placesOfLine = (lineId: string): string => `/insteg/funding/lines/${lineId}`;
