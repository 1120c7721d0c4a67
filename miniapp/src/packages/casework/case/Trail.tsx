import { View } from "@tarojs/components";
import { Card } from "../../../ui/Card";
import { instantText } from "../../../ui/time-text";
import type { Kase } from "./index";

/** What has happened, the newest first. */
export function Trail({ trail }: { trail: Kase["trail"] }) {
  if (trail.length === 0) return null;
  return (
    <Card title="办理经过">
      <View ariaRole="list">
        {trail
          .slice()
          .reverse()
          .map(({ id, at, act, actor, office, reason }) => (
            <View key={id} className="trail" ariaRole="listitem">
              <View className="entry-title">{act}</View>
              {reason && <View>{reason}</View>}
              <View className="muted">{`${instantText(at)}　${office ?? actor}`}</View>
            </View>
          ))}
      </View>
    </Card>
  );
}
