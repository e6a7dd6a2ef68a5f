// @ts-check
import { load } from "../../lib/load.mjs";
import { alternate, samples } from "../../lib/rounds.mjs";

/** @typedef {import("../../lib/row.mjs").Measured} Measured */

const CONNECTIONS = 10;
const TARGET = 0.8;
/** What a browser says that it takes. */
const headers = { "accept-encoding": "gzip, deflate, br, zstd", accept: "text/html" };

/**
 * @param {import("../../lib/rounds.mjs").Sides<string>} urls
 * @param {import("../../lib/group.mjs").Settings} settings
 * @param {(words: string) => void} say
 * @returns {Promise<Measured[]>}
 */
export async function speedRows(urls, { rounds, warm_up_s, round_s }, say) {
  const loaded = (/** @type {string} */ url, /** @type {number} */ seconds) =>
    load({ url, headers, connections: CONNECTIONS, seconds });
  for (const url of [urls.ours, urls.other]) await loaded(url, warm_up_s);
  const figures = await alternate(rounds, urls, async (url, round) => {
    const figure = await loaded(url, round_s);
    say(`round ${round + 1}, ${new URL(url).pathname}: ${figure.per_second.toFixed(0)} requests/s`);
    return figure;
  });
  const metric = `product page from cache, ${CONNECTIONS} connections`;
  const other_name = "an empty page of the same Next by next start";
  return [
    {
      ...{ metric: `${metric}: throughput`, unit: "requests/s", better: "higher", other_name },
      ...{ target: TARGET, samples: samples(figures, ({ per_second }) => per_second) },
    },
    {
      ...{ metric: `${metric}: p95`, unit: "ms", better: "lower", other_name },
      // A figure of the whole milliseconds: the client's own, so none is nothing.
      ...{ target: null, samples: samples(figures, ({ p95_ms }) => Math.max(p95_ms, 0.001)) },
    },
  ];
}
