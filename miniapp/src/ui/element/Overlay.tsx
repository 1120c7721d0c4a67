import { View } from "@tarojs/components";
import type { ReactNode } from "react";

export interface OverlayProps {
  id: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

export function Overlay({ id, title, children }: OverlayProps) {
  return (
    <View className="veil" catchMove>
      <View id={id} className="dialog" ariaRole="dialog" ariaLabel={title} aria-modal>
        {children}
      </View>
    </View>
  );
}
