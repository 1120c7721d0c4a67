export default definePageConfig({ navigationBarTitleText: "编号证明" });
