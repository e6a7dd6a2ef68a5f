import { z } from "@medusajs/framework/zod";
import { CHANNEL_KINDS } from "../../../modules/funding/models/channel-terms";
import { page } from "./page";

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("YYYY-MM-DD, Europe/Stockholm");

const Period = z.strictObject({
  opens_on: Day.nullable().describe("First day; null is without beginning"),
  closes_on: Day.nullable().describe("Last day; null is without end"),
});

const Channel = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  kind: z.enum(CHANNEL_KINDS).nullable(),
  place: z.string().describe("Where it stands, empty for one without a place"),
  hours: z.string().describe("Weekday hours in words"),
  periods: z.array(Period).describe("When it is open; none is always"),
  is_open: z.boolean().describe("Today"),
  opens_on: Day.nullable().describe("Of a closed one: the day on which it opens, if one is known"),
  closes_on: Day.nullable().describe("Of an open one: its last day, if it has one"),
});

export const ChannelList = z.strictObject({
  current: Channel.nullable().describe("The channel that the shop's key sells in"),
  channels: z.array(Channel),
  ...page,
});
