import { View } from "@tarojs/components";
import { Dialog } from "../../../ui/Dialog";
import { Notice } from "../../../ui/Notice";

interface SubmitDialogProps {
  open: boolean;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** The second look before it is handed in. */
export function SubmitDialog(props: SubmitDialogProps) {
  return (
    <Dialog
      {...props}
      id="submit-dialog"
      title="提交申请"
      warning={<Notice tone="warn" title="请再确认一次：内容和材料都是真实的。" />}
      firstText="下一步"
      confirmText="确认提交"
    >
      <View className="gap-above">
        提交以后，由街道（乡镇）和区里审核。审核期间不能再改，需要改时会退回给您。
      </View>
    </Dialog>
  );
}
