export { DIMENSIONS, type Dimension } from "./dimensions";
export { type FundingFigure, type FundingQuestion, fundingFigures } from "./funding-figures";
export { linesOfPlaceMonth, placesOfLine } from "./trace-pages";
