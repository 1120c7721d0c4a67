import { Tap } from "../ui/element/Tap";

export interface EditTapProps {
  /** The key of the step that is opened. */
  step: string;
  title: string;
  onEdit: () => void;
}

export const EditTap = ({ step, title, onEdit }: EditTapProps) => (
  <Tap id={`edit-${step}`} className="link" label={`修改${title}`} onTap={onEdit}>
    修改
  </Tap>
);
