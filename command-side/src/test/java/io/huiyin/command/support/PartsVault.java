package io.huiyin.command.support;

import io.huiyin.personaldata.PersonalDataVault;
import java.lang.reflect.Proxy;
import java.util.List;

/** A vault whose digest is what it digests, one part after the other; it can do nothing else. */
public final class PartsVault {

    public static final PersonalDataVault INSTANCE = (PersonalDataVault) Proxy.newProxyInstance(
            PartsVault.class.getClassLoader(), new Class<?>[] {PersonalDataVault.class}, (vault, method, arguments) -> {
                if (!method.getName().equals("contentDigest")) {
                    throw new UnsupportedOperationException(method.getName());
                }
                return String.join(
                        "|",
                        ((List<?>) arguments[0]).stream().map(Object::toString).toList());
            });

    private PartsVault() {}
}
