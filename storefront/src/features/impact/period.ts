import { notFound } from "next/navigation";
import type { Locale } from "@/i18n/routing";
import { getImpact, type Impact } from "@/lib/backend/impact";
import { thisMonth } from "@/lib/this-month";

/** The backend tells at most five years of months. */
const mostYears = 5;

/** The years of which there are figures, the latest first. */
async function yearsToldOf(locale: Locale): Promise<string[]> {
  const now = thisMonth();
  const first_month = `${Number(now.slice(0, 4)) - mostYears + 1}-01`;
  const { rows } = await getImpact(locale, { first_month, last_month: now });
  const years = new Set(rows.map(({ month }) => month.slice(0, 4)));
  return [...years].sort().reverse();
}

/** The figures of a calendar year up to now, or of the last twelve months; another year is no page. */
export async function readImpact(
  locale: Locale,
  year?: string,
): Promise<{ impact: Impact; years: string[] }> {
  const years = await yearsToldOf(locale);
  if (year === undefined) return { impact: await getImpact(locale), years };
  if (!years.includes(year)) notFound();
  const now = thisMonth();
  const last = `${year}-12`;
  const period = { first_month: `${year}-01`, last_month: last < now ? last : now };
  return { impact: await getImpact(locale, period), years };
}
