import type { departureView } from "../../workflows/enterprise/departure-view";
import type { Jsoned } from "./jsoned";

export type DepartureAnswer = Jsoned<Awaited<ReturnType<typeof departureView>>>;
export type Obstacles = DepartureAnswer["obstacles"];
