package io.huiyin.console.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpHeaders;

/** A call that changes a file as its caller saw it, and is refused when somebody has changed it meanwhile. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = HttpHeaders.IF_MATCH,
        description = "The ETag of the file the change was made upon · 修改所依据的案卷版本")
@interface UponVersion {}
