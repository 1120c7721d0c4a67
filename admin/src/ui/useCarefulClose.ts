import { App, type FormInstance } from "antd";

/** Closes a dialog; asks first when something was typed into it. */
export function useCarefulClose(form: FormInstance, close: () => void) {
  const { modal } = App.useApp();
  return () => {
    if (!form.isFieldsTouched()) return close();
    modal.confirm({
      title: "放弃已填写的内容？",
      okText: "放弃",
      cancelText: "继续填写",
      onOk: close,
    });
  };
}
