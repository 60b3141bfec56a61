import { useState } from 'preact/hooks';
import type { ChatView } from './chatView.ts';
import { type ChosenPicture, choosePicture, MOST_PICTURES, releasePicture } from './picture.ts';

export interface Pictures {
  chosen: readonly ChosenPicture[];
  /** Why the last file was not taken; empty when it was. */
  problem: string;
  add(files: Iterable<File>): Promise<void>;
  remove(picture: ChosenPicture): void;
  /** Hands the chosen pictures over; none are chosen any more. */
  take(): readonly ChosenPicture[];
}

/** The pictures that go with the next message. */
export function usePictures({ settings, labels }: ChatView): Pictures {
  const [chosen, setChosen] = useState<readonly ChosenPicture[]>([]);
  const [problem, setProblem] = useState('');
  return {
    chosen,
    problem,
    async add(files) {
      const taken = await Promise.all(
        Array.from(files, (file) => choosePicture(file, settings.uploadBytes, labels)),
      );
      const pictures = [...chosen, ...taken.filter((one) => typeof one !== 'string')];
      const tooMany = pictures.length > MOST_PICTURES ? labels.tooMany(MOST_PICTURES) : undefined;
      setProblem(taken.find((one) => typeof one === 'string') ?? tooMany ?? '');
      pictures.slice(MOST_PICTURES).forEach(releasePicture);
      setChosen(pictures.slice(0, MOST_PICTURES));
    },
    remove(picture) {
      releasePicture(picture);
      setChosen(chosen.filter((one) => one !== picture));
    },
    take() {
      setChosen([]);
      setProblem('');
      return chosen;
    },
  };
}
