import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows";
import type { TestApp } from "./app";
import { type HttpClient, httpClient } from "./http";
import { uniqueHandle } from "./network";

/** What a coordinator sends of a channel, with a name of its own; the launcher looks for keys of web shops. */
export function channelBody(wish: Record<string, unknown> = {}) {
  return { name: uniqueHandle("Kanal"), kind: "pop_up", commission_bp: 500, ...wish };
}

/** A shop that sells in this channel, as its visitors' browsers have it. */
export async function shopOf(app: TestApp, sales_channel_id: string): Promise<HttpClient> {
  const { result } = await createApiKeysWorkflow(app.container).run({
    input: {
      api_keys: [{ title: uniqueHandle("Nyckel"), type: "publishable", created_by: "test" }],
    },
  });
  const [key] = result;
  await linkSalesChannelsToApiKeyWorkflow(app.container).run({
    input: { id: key?.id ?? "", add: [sales_channel_id] },
  });
  return httpClient(app.url, { "x-publishable-api-key": key?.token ?? "" });
}
