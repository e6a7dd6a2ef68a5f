"use client";

import { useEffect, useRef, useState } from "react";
import { TraceLabel } from "@/ui/trace-label";
import { type PreviewWords, previewListing } from "./goods-actions";
import styles from "./goods-editor.module.css";

interface Props {
  words: { title: string; empty: string; gives: string; dividesTitle: string };
}

const pause_ms = 500;

/** What one piece of what stands in the form funds: asked for anew when somebody stops typing. */
export function LivePreview({ words }: Props) {
  const [shown, setShown] = useState<PreviewWords | null>(null);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const ask = () => {
      asked += 1;
      const mine = asked;
      previewListing(new FormData(form)).then(
        (answer) => mine === asked && setShown(answer),
        () => {},
      );
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, pause_ms);
    };
    ask();
    form.addEventListener("input", later);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", later);
    };
  }, []);
  return (
    <section ref={place} className={styles.preview} aria-live="polite" aria-label={words.title}>
      <h2>{words.title}</h2>
      {!shown && <p>{words.empty}</p>}
      {shown && (
        <>
          <TraceLabel amount={shown.contribution}>{words.gives}</TraceLabel>
          {shown.minutes && <p>{shown.minutes}</p>}
          <details>
            <summary>{words.dividesTitle}</summary>
            <dl className={styles.parts}>
              {shown.parts.map(({ label, amount }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{amount}</dd>
                </div>
              ))}
            </dl>
          </details>
        </>
      )}
    </section>
  );
}
