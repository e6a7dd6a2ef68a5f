"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import styles from "./search-form.module.css";
import type { SuggestionAnswer } from "./suggestion";

interface Props {
  suggestionsPath: string;
  label: string;
  placeholder: string;
  listLabel: string;
}

const pause_ms = 160;
const fewestLetters = 2;

/**
 * The search field as a combobox: focus stays in it, arrows move through the suggestions, Enter
 * follows one, Escape puts them away. Until its script runs it is an ordinary field of its form.
 */
export function SearchField({ suggestionsPath, label, placeholder, listLabel }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [q, setQ] = useState("");
  const [answer, setAnswer] = useState<SuggestionAnswer>();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const items = answer?.groups.flatMap((group) => group.items) ?? [];
  const isShown = isOpen && items.length > 0;

  // A page of hits tells in its address what was asked for.
  useEffect(() => {
    const { pathname, search } = window.location;
    const asked = new URLSearchParams(search).get("q");
    const input = field.current;
    if (input && !input.value && asked && pathname === new URL(input.form?.action ?? "").pathname) {
      input.value = asked;
    }
  }, []);

  useEffect(() => {
    const words = q.trim();
    setActive(-1);
    if (words.length < fewestLetters) return setAnswer(undefined);
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const url = `${suggestionsPath}?q=${encodeURIComponent(words)}`;
      // Suggestions are a help: without them one still searches.
      const response = await fetch(url, { signal: asking.signal }).catch(() => null);
      const found = response?.ok ? await response.json().catch(() => undefined) : undefined;
      if (!asking.signal.aborted) setAnswer(found);
    }, pause_ms);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [q, suggestionsPath]);

  useEffect(() => {
    document.getElementById(`${id}${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && items.length > 0) {
      event.preventDefault();
      setOpen(true);
      // One place more than there are suggestions: the field itself, with what was typed.
      const places = items.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (event.key === "Escape" && isShown) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === "Enter" && isShown && active >= 0) {
      event.preventDefault();
      list.current?.querySelectorAll("a")[active]?.click();
    }
  }

  let index = -1;
  return (
    <div className={styles.combobox}>
      <input
        ref={field}
        className={styles.field}
        type="search"
        name="q"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}list`}
        aria-activedescendant={isShown && active >= 0 ? `${id}${active}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={100}
        onInput={(event) => {
          setQ(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <p className={styles.spoken} role="status">
        {isOpen && answer?.said}
      </p>
      <div
        ref={list}
        id={`${id}list`}
        role="listbox"
        aria-label={listLabel}
        className={styles.list}
        hidden={!isShown}
        // A press on a suggestion leaves the focus where it is.
        onMouseDown={(event) => event.preventDefault()}
      >
        {answer?.groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group within a listbox
          <div key={group.name} role="group" aria-label={group.name} className={styles.group}>
            <p className={styles.groupName} aria-hidden="true">
              {group.name}
            </p>
            {group.items.map(({ href, name, detail, picture }) => {
              index += 1;
              return (
                <a
                  key={href}
                  id={`${id}${index}`}
                  role="option"
                  aria-selected={index === active}
                  tabIndex={-1}
                  href={href}
                  className={styles.option}
                >
                  {picture && (
                    // biome-ignore lint/performance/noImgElement: drawn SVG; an optimiser has nothing to add
                    <img src={picture} alt="" width={44} height={44} />
                  )}
                  <span>
                    {name.map(({ text, is_match }, at) =>
                      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in order
                      is_match ? <mark key={at}>{text}</mark> : text,
                    )}
                    {detail && <small>{detail}</small>}
                  </span>
                </a>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
