interface Card {
  key: string;
  title: string;
  figure: string | number;
  note?: string;
}

interface Props {
  label: string;
  cards: readonly Card[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
}

/** Large choices with a figure each; one is open below. */
export function PickCards({ label, cards, chosen, onChoose }: Props) {
  return (
    <fieldset className="pick-cards" aria-label={label}>
      {cards.map(({ key, title, figure, note }) => (
        <button
          key={key}
          type="button"
          className="pick-card"
          aria-pressed={key === chosen}
          onClick={() => onChoose(key)}
          data-testid={`pick-${key}`}
        >
          <span>{title}</span>
          <strong className="figures">{figure}</strong>
          {note && <span className="quiet">{note}</span>}
        </button>
      ))}
    </fieldset>
  );
}
