package io.huiyin.console.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** How strictly calls are read, and how the API describes itself. */
@Configuration(proxyBeanMethods = false)
class RestSetup {

    private static final String DESCRIPTION = """
            Complaints from the call to the answer, for programs. 面向程序的诉求件接口：从登记到答复。

            Every change takes an `Idempotency-Key`: repeat a call with the same key and it takes effect once. \
            每次修改可带 `Idempotency-Key`，用同一编号重复提交只生效一次。

            A case file carries its version as `ETag`; send it back as `If-Match`, and a change made upon an older \
            version is refused (409). 案卷的 `ETag` 为其版本；作为 `If-Match` 传回，据旧版本的修改会被拒绝（409）。

            Errors are problem details (RFC 9457) in Chinese or English by `Accept-Language`, with `violations` that \
            name the field and what is allowed. 错误按 RFC 9457 返回，语言取决于 `Accept-Language`，`violations` 逐项指明字段与要求。

            Bodies are at most 1 MiB. 请求正文最大 1 MiB。""";

    @Bean
    JsonMapperBuilderCustomizer strictReading() {
        return RestSetup::strict;
    }

    @Bean
    OpenAPI huiyinApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Huiyin 回音")
                        .version("v1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0")));
    }

    private static void strict(JsonMapper.Builder mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .withCoercionConfig(LogicalType.Textual, RestSetup::onlyText)
                .withCoercionConfig(LogicalType.Boolean, RestSetup::onlyBoolean);
    }

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static void onlyBoolean(MutableCoercionConfig flag) {
        flag.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
    }
}
