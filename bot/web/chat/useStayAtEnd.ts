import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from './message.ts';

const NEAR = 80;

export interface StayAtEnd {
  /** What scrolls, and what grows in it. */
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  isAtEnd: boolean;
  toEnd(): void;
  onScroll(): void;
}

/** Keeps a list at its end, whatever grows or shrinks, for as long as the reader is there or has just said something. */
export function useStayAtEnd(newest: Message | undefined): StayAtEnd {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stays = useRef(true);
  const [isAtEnd, setAtEnd] = useState(true);
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  useLayoutEffect(() => {
    if (stays.current || newest?.progress === 'sending') toEnd();
  }, [newest?.key]);
  useEffect(() => {
    const observer = new ResizeObserver(() => stays.current && toEnd());
    for (const { current } of [scroller, content]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, []);
  const onScroll = () => {
    stays.current = isNearEnd(scroller.current);
    setAtEnd(stays.current);
  };
  return { scroller, content, isAtEnd, toEnd, onScroll };
}

function isNearEnd(element: HTMLElement | null): boolean {
  return !element || element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
}
