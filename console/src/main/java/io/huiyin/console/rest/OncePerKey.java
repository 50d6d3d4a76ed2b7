package io.huiyin.console.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A call that changes something, and takes effect once however often it is repeated under one key. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = CallHeaders.IDEMPOTENCY_KEY,
        description = "Repeat a call with the same key and it takes effect once · 用同一编号重复提交只生效一次")
@interface OncePerKey {}
