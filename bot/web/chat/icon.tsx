const paths = {
  chat: 'M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4.1a.8.8 0 0 1-1.4-.6V16A2.5 2.5 0 0 1 4 13.5zM8 8.5h8M8 11.5h5',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  picture:
    'M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5zM4.5 16.5l4.5-4.5 4 4 2.5-2.5 4 4M15 9.5h.01',
  down: 'M12 5v14M5.5 12.5 12 19l6.5-6.5',
  retry: 'M19 12a7 7 0 1 1-2-4.9M19 4v4h-4',
};

/** A line drawing of 24 by 24; it says nothing, so whatever holds it needs a label. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
