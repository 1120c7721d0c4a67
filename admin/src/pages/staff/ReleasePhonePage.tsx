import type { FileRef } from "@housing/core/contract/form";
import { Alert, Button, Form, Input } from "antd";
import { useAct } from "../../api/act.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { FileUpload } from "../../ui/FileUpload.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { IdNumberItem } from "../standing/items.tsx";
import { releasePhone } from "./staff.api.ts";
import "./staff.css";

interface Given {
  name: string;
  idNumber: string;
  reason: string;
  files: FileRef[];
}

/** The applicant stands here with the identity card and has lost the phone. */
export default function ReleasePhonePage() {
  const [form] = Form.useForm<Given>();
  const { run, busy, refusal, reset } = useAct(
    ({ files, ...given }: Given, key) => releasePhone({ ...given, fileIds: files.map(({ id }) => id) }, key),
    {
      quiet: true,
      done: ({ accounts }) => `已解除，${accounts} 个旧账号已退出。请本人在新手机上完成实名核验。`,
      onDone: () => {
        form.resetFields();
        reset();
      },
    },
  );
  return (
    <PageFrame title="解除原手机号" trail={[{ label: "办件" }]}>
      <section className="panel form-narrow">
        <Alert
          type="info"
          showIcon
          title="申请人的原手机号已不用，新手机上实名核验收不到验证码时，在这里解除。"
          description="须本人持身份证到场核对。解除后，原手机号下的账号退出登录，本人用新手机重新实名核验，申请、轮候和选房不受影响。"
        />
        <RefusalAlert refusal={refusal} />
        <Form form={form} layout="vertical" className="release-form" onFinish={(given) => run(given)}>
          <Form.Item
            name="name"
            label="姓名"
            rules={[{ required: true, whitespace: true, min: 2, message: "请填写姓名" }]}
          >
            <Input maxLength={40} data-testid="release-name" />
          </Form.Item>
          <IdNumberItem />
          <Form.Item
            name="reason"
            label="核对情况"
            rules={[{ required: true, whitespace: true, min: 2, message: "请填写核对情况" }]}
          >
            <Input.TextArea
              rows={3}
              maxLength={500}
              showCount
              placeholder="例如：本人持身份证到场，原手机号已注销"
              data-testid="release-reason"
            />
          </Form.Item>
          <Form.Item
            name="files"
            label="核验材料"
            extra="本人手持身份证的照片"
            rules={[{ required: true, message: "请上传核验材料" }]}
          >
            <FileUpload label="核验材料" maxCount={5} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy} data-testid="release-submit">
            解除原手机号
          </Button>
        </Form>
      </section>
    </PageFrame>
  );
}
