package io.splunkautodoc;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** A class counts as kept where its package has a {@code package-info} with {@code @NullMarked}. */
final class PackageHasAnInfo extends ArchCondition<JavaClass> {
  static final PackageHasAnInfo NULL_MARKED = new PackageHasAnInfo();

  private PackageHasAnInfo() {
    super("be in a package with a null-marked package-info");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean marked =
        type.getPackage()
            .tryGetPackageInfo()
            .map(info -> info.isAnnotatedWith(NullMarked.class))
            .orElse(false);
    events.add(
        new SimpleConditionEvent(type, marked, type.getPackageName() + " for " + type.getName()));
  }
}
